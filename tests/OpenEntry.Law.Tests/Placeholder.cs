namespace OpenEntry.Law.Tests;

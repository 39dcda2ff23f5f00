namespace OpenEntry.Lab.Tests;

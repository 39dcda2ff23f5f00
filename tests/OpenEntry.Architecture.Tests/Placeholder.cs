namespace OpenEntry.Architecture.Tests;

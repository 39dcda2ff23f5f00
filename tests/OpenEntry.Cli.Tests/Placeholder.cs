namespace OpenEntry.Cli.Tests;

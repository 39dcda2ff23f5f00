namespace OpenEntry.Selection.Tests;

using System.Runtime.CompilerServices;

namespace OpenEntry.Cli.Tests.Golden;

/// <summary>
/// What commands print, kept as files beside this one, so that a change of wording or layout is seen and read in a review. With
/// <c>OPENENTRY_GOLDEN=write</c> the files are written anew instead of compared.
/// </summary>
internal static class Golden
{
    public static void Compare(string name, string actual, [CallerFilePath] string caller = "")
    {
        // The caller's own path leads to the sources wherever the tests were built; where it is gone, the project's folder does.
        var folder = Directory.Exists(Path.GetDirectoryName(caller)) ? Path.GetDirectoryName(caller)! : Path.Combine(Root.Folder, "tests", "OpenEntry.Cli.Tests", "Golden");
        var file = Path.Combine(folder, name + ".txt");
        if (Environment.GetEnvironmentVariable("OPENENTRY_GOLDEN") == "write")
        {
            File.WriteAllText(file, actual);
            return;
        }

        Assert.True(File.Exists(file), $"{file} is missing: OPENENTRY_GOLDEN=write writes it");
        Assert.Equal(File.ReadAllText(file).Split('\n'), actual.Split('\n'));
    }
}

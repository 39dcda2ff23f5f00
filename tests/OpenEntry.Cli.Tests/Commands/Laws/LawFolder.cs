namespace OpenEntry.Cli.Tests.Commands.Laws;

/// <summary>A copy of the law to break.</summary>
internal static class LawFolder
{
    public static void Copy(string to)
    {
        var from = Path.Combine(Root.Folder, "law");
        foreach (var path in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, path));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(path, target);
        }
    }

    public static void Edit(string folder, string file, string old, string young)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Contains(old, text, StringComparison.Ordinal);
        File.WriteAllText(path, text.Replace(old, young, StringComparison.Ordinal));
    }
}

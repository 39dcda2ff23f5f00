namespace OpenEntry.Registry.Tests;

/// <summary>The folder of the project, above the built tests.</summary>
internal static class Root
{
    public static string Folder { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "OpenEntry.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/')) ?? throw new InvalidOperationException("no OpenEntry.slnx above the tests"));
}

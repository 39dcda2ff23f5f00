using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Books;

/// <summary>The files of a law folder, by their name relative to it (<c>crs/age.yaml</c>): from a folder, or as they travel inside the library.</summary>
public sealed class LawFiles
{
    private readonly SortedDictionary<string, string> _texts;

    // A copy that differs in one file reads the other forty only once: trees are immutable, and belong to their text.
    private readonly ConditionalWeakTable<string, LawNode> _trees;

    private LawFiles(string? folder, SortedDictionary<string, string> texts, ConditionalWeakTable<string, LawNode>? trees = null) =>
        (Folder, _texts, _trees) = (folder, texts, trees ?? []);

    /// <summary>The folder, or null for the law inside the library.</summary>
    public string? Folder { get; }

    /// <summary>Names of all files, in order.</summary>
    public IEnumerable<string> Names => _texts.Keys;

    /// <summary>The text of a file, or null.</summary>
    public string? this[string name] => _texts.GetValueOrDefault(name);

    /// <summary>The place of a line, as the reader of the folder knows it.</summary>
    internal string PathOf(string name) => Folder is null ? $"law/{name}" : Path.Combine(Folder, name);

    /// <summary>A file as a tree; null, with the error told, when it cannot be read.</summary>
    internal LawNode? Tree(string name, ICollection<Error> errors)
    {
        if (this[name] is not { } text) return null;
        if (_trees.TryGetValue(text, out var known)) return known;
        var before = errors.Count;
        var tree = LawYaml.Read(text, PathOf(name), errors);
        if (tree is not null && errors.Count == before) _trees.TryAdd(text, tree);
        return tree;
    }

    /// <summary>The law this library was built with.</summary>
    public static LawFiles Embedded()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var assembly = typeof(LawFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames())
        {
            if (resource.StartsWith("law/", StringComparison.Ordinal)) texts.Add(resource["law/".Length..], Read(assembly, resource));
        }

        return new LawFiles(null, texts);
    }

    /// <summary>The law in a folder.</summary>
    public static Result<LawFiles> In(string folder)
    {
        if (!File.Exists(Path.Combine(folder, "amendments.yaml"))) return LawErrors.NoLaw.At(new Place(folder), folder);
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            if (Path.GetExtension(path) is not (".yaml" or ".csv")) continue;
            var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
            try
            {
                texts.Add(name, File.ReadAllText(path, Encoding.UTF8));
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                return LawErrors.Syntax.At(new Place(path), problem.Message);
            }
        }

        return new LawFiles(folder, texts);
    }

    /// <summary>The same files with one of them changed: how a test breaks the law, and how a reform is tried out.</summary>
    public LawFiles With(string name, string text)
    {
        var texts = new SortedDictionary<string, string>(_texts, StringComparer.Ordinal) { [name] = text };
        return new LawFiles(Folder, texts, _trees);
    }

    /// <summary>
    /// A hash that any change to the law changes, 32 bytes: SHA-256 of the list that <c>sha256sum</c> prints of all files, which is a line
    /// "hash of the file in hexadecimal, two spaces, name" each, names in the order of their bytes. In the folder itself, anyone gets it by
    /// <c>find . -name '*.yaml' -o -name '*.csv' | sed 's|^\./||' | LC_ALL=C sort | xargs sha256sum | sha256sum</c>.
    /// </summary>
    /// <remarks>A byte order mark is no part of a file's text here; the law's own files have none.</remarks>
    public byte[] Sha256()
    {
        using var list = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (name, text) in _texts)
        {
            var line = $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}  {name}\n";
            list.AppendData(Encoding.UTF8.GetBytes(line));
        }

        return list.GetHashAndReset();
    }

    private static string Read(Assembly assembly, string resource)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}

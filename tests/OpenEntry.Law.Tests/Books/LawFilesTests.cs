using System.Security.Cryptography;
using System.Text;
using OpenEntry.Law.Books;
using OpenEntry.Law.Tests.Profiles;

namespace OpenEntry.Law.Tests.Books;

public sealed class LawFilesTests
{
    private static readonly string[] Small = ["b.csv", "a/x.yaml", "amendments.yaml"];

    [Fact]
    public void The_hash_of_the_law_is_that_of_the_list_of_its_files_hashes()
    {
        var folder = Directory.CreateTempSubdirectory("law-");
        try
        {
            Directory.CreateDirectory(Path.Combine(folder.FullName, "a"));
            foreach (var name in Small) File.WriteAllText(Path.Combine(folder.FullName, name), "abc");
            // SHA-256 of "abc" is the example of FIPS 180-2.
            const string abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
            var list = $"{abc}  a/x.yaml\n{abc}  amendments.yaml\n{abc}  b.csv\n";
            Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(list)), LawFiles.In(folder.FullName).Value.Sha256());
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public void The_hash_of_the_law_inside_the_library_is_that_of_the_folder_it_was_built_from()
    {
        var folder = Path.Combine(Documents.Root, "law");
        var names = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(folder, path)).Where(name => name.EndsWith(".yaml", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal));
        var list = string.Concat(names.Order(StringComparer.Ordinal).Select(name => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, name))))}  {name}\n"));
        Assert.Equal(SHA256.HashData(Encoding.UTF8.GetBytes(list)), LawFiles.Embedded().Sha256());
    }

    [Fact]
    public void One_letter_more_in_any_file_of_the_law_changes_its_hash()
    {
        var files = LawFiles.Embedded();
        var hashes = files.Names.Select(name => Convert.ToHexString(files.With(name, files[name] + " ").Sha256())).Append(Convert.ToHexString(files.Sha256())).ToArray();
        Assert.Equal(files.Names.Count() + 1, hashes.Distinct().Count());
        Assert.Equal(files.Sha256(), LawFiles.Embedded().Sha256());
    }
}

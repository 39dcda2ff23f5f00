using OpenEntry.Law.Books;

namespace OpenEntry.Law.Tests.Books;

/// <summary>The law read from a folder, and folders that are none.</summary>
public sealed class LawFolderTests
{
    private static readonly LawFiles Files = Stories.Law.Files;

    [Fact]
    public void Without_its_lists_a_folder_is_told_what_is_missing()
    {
        var none = LawBook.Read(Files.With("sources.yaml", "").With("readings.yaml", "").With("amendments.yaml", "")).Errors;
        Assert.Contains(none, error => error.ToString() == "law/sources.yaml:1: OE-1004: The key \"sources\" is missing");
        Assert.Contains(none, error => error.ToString() == "law/readings.yaml:1: OE-1004: The key \"readings\" is missing");
        Assert.Contains(none, error => error.ToString() == "law/amendments.yaml:1: OE-1004: The key \"amendments\" is missing");
    }

    [Fact]
    public void A_reform_needs_its_head()
    {
        var read = LawBook.Read(Files.With("reforms/mine/crs.yaml", ""));
        Assert.Equal("law/reforms/mine/reform.yaml: OE-1004: The key \"reforms/mine/reform.yaml\" is missing", Assert.Single(read.Errors).ToString());
    }

    [Fact]
    public void A_folder_without_law_is_told_so()
    {
        var folder = Path.Combine(Path.GetTempPath(), $"no-law-{Guid.NewGuid():N}");
        var error = Assert.Single(LawFiles.In(folder).Errors);
        Assert.Equal($"{folder}: OE-1025: There is no law folder at \"{folder}\" (amendments.yaml is missing)", error.Line(OfficialLanguage.English));
        Assert.Equal($"{folder}: OE-1025\u00a0: Il n’y a pas de dossier de droit à «\u00a0{folder}\u00a0» (amendments.yaml manque)", error.Line(OfficialLanguage.French));
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named()
    {
        var folder = Directory.CreateTempSubdirectory("law-").FullName;
        try
        {
            var path = Path.Combine(folder, "fees.yaml");
            File.WriteAllText(Path.Combine(folder, "amendments.yaml"), Files["amendments.yaml"]);
            File.CreateSymbolicLink(path, Path.Combine(folder, "gone.yaml"));
            var error = Assert.Single(LawFiles.In(folder).Errors);
            Assert.Equal((LawErrors.Syntax, path), (error.Kind, error.Place.File));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void A_folder_is_read_as_the_law_inside_the_library_is_and_errors_name_its_files()
    {
        var folder = Directory.CreateTempSubdirectory("law-").FullName;
        try
        {
            foreach (var name in Files.Names)
            {
                var path = Path.Combine(folder, name);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                File.WriteAllText(path, Files[name]);
            }

            File.WriteAllText(Path.Combine(folder, "notes.txt"), "not law");
            var files = LawFiles.In(folder).Value;
            Assert.Equal(Files.Names, files.Names);
            Assert.Equal(folder, files.Folder);
            Assert.True(LawBook.Read(files).IsOk);
            File.WriteAllText(Path.Combine(folder, "pool.yaml"), "swimming:\n");
            var errors = LawBook.Read(LawFiles.In(folder).Value).Errors;
            Assert.Equal($"{Path.Combine(folder, "pool.yaml")}:1: swimming: OE-1015: Unknown provision \"swimming\"", errors[0].ToString());
            Assert.StartsWith($"{folder}: OE-1016", errors[1].ToString(), StringComparison.Ordinal);
            File.Delete(Path.Combine(folder, "noc", "noc-2016-to-2021.csv"));
            Assert.Contains(LawBook.Read(LawFiles.In(folder).Value).Errors, error => error.ToString().EndsWith("The key \"noc/noc-2016-to-2021.csv\" is missing", StringComparison.Ordinal));
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }
}

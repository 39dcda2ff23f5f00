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
    public void A_list_where_keys_should_be_is_told_and_no_exception()
    {
        Assert.Equal("law/sources.yaml:1: OE-1004: The key \"sources\" is missing", LawBook.Read(Files.With("sources.yaml", "- MI2014")).Errors[0].ToString());
        var word = LawBook.Read(Files.With("pool.yaml", "pool.validity: 12")).Errors;
        Assert.Contains(word, error => error.ToString() == "law/pool.yaml:1: pool.validity: OE-1004: The key \"values\" is missing");
    }

    [Fact]
    public void A_source_has_a_title_and_a_reading_its_reason()
    {
        var sources = Files["sources.yaml"]!.Split('\n');
        Assert.Equal(("  MI2014:", true), (sources[3], sources[4].StartsWith("    title:", StringComparison.Ordinal)));
        var untitled = LawBook.Read(Files.With("sources.yaml", string.Join('\n', sources.Where((_, line) => line != 4)))).Errors;
        Assert.Equal("law/sources.yaml:5: MI2014: OE-1004: The key \"title\" is missing", Assert.Single(untitled).ToString());

        var readings = Files["readings.yaml"]!.Split('\n').ToList();
        var at = readings.FindIndex(readings.IndexOf("  R2:"), line => line == "    reason:");
        readings.RemoveRange(at, 3);
        var unreasoned = LawBook.Read(Files.With("readings.yaml", string.Join('\n', readings))).Errors;
        Assert.EndsWith(" R2: OE-1004: The key \"reason\" is missing", Assert.Single(unreasoned).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_in_force_on_several_days_is_told_once()
    {
        // Nothing from 2016-11-19 to 2017-06-05, and nothing again from 2020-10-20.
        var age = Files["crs/education.yaml"]!.TrimEnd();
        var errors = LawBook.Read(Files.With("crs/education.yaml", age + "\n    2016-11-19: none\n    2017-06-06: none\n")).Errors;
        Assert.Equal((LawErrors.NotInForce, true), (Assert.Single(errors).Kind, errors[0].ToString().Contains("2016-11-19", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("programs/skilled-work.yaml", "[PNP, CEC, FSW, FST]", "[ABC, CEC, FSW, FST]", "OE-1017", "ABC")] // the first word of a list
    [InlineData("programs/skilled-work.yaml", "[PNP, CEC, FSW, FST]", "[PNP, CEC, FSW, XYZ]", "OE-1017", "XYZ")] // and the last
    [InlineData("categories/french.yaml", "test: french", "test: german", "OE-1017", "german")] // where one word alone is allowed
    [InlineData("crs/education.yaml", "doctoral: { withSpouse: 140,", "doctoral: { withSpouse: 141,", "OE-1013", "141")] // a column of a level
    [InlineData("crs/education.yaml", "secondary: { withSpouse: 28,", "secondary: { withSpouse: many,", "OE-1007", "many")]
    [InlineData("language-tests/tcf-canada.yaml", "listening: [0, 699]", "listening: [0, most]", "OE-1007", "a list")] // one end of a span
    [InlineData("language-tests/tcf-canada.yaml", "listening: [0, 699]", "listening: [none, 699]", "OE-1007", "a list")]
    public void What_stands_inside_a_value_is_checked_too(string file, string from, string to, string code, string what)
    {
        var text = Files[file]!;
        var at = text.IndexOf(from, StringComparison.Ordinal);
        var error = LawBook.Read(Files.With(file, text[..at] + to + text[(at + from.Length)..])).Errors[0];
        Assert.Equal((code, text[..at].Count(letter => letter == '\n') + 1), (error.Kind.Code, error.Place.Line));
        Assert.Contains(what, error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("crs.zzz", null)] // four letters in common
    [InlineData("fees.zzz", "fees.permanent-residence")] // five
    [InlineData("crs.additional.sib", "crs.additional.sibling")] // the longest beginning, not the first
    [InlineData("category.", null)]
    public void A_provision_nobody_knows_is_told_with_the_name_that_begins_most_like_it(string name, string? near)
    {
        var error = LawBook.Read(Files.With("more.yaml", $"{name}:\n  unit: points\n")).Errors[0];
        Assert.Equal($"law/more.yaml:1: {name}: OE-1015: Unknown provision \"{name}\"" + (near is null ? "" : $"; did you mean \"{near}\"?"), error.ToString());
    }

    [Fact]
    public void Values_that_are_none_are_told_where_they_stand()
    {
        var text = Files["pool.yaml"]!;
        var at = text.IndexOf("  values:", StringComparison.Ordinal);
        var error = LawBook.Read(Files.With("pool.yaml", text[..at] + "  values: {}\n")).Errors[0];
        Assert.Equal((LawErrors.MissingKey, text[..at].Count(letter => letter == '\n') + 1), (error.Kind, error.Place.Line));
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

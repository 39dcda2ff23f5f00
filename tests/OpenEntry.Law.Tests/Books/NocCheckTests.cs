using OpenEntry.Law.Books;

namespace OpenEntry.Law.Tests.Books;

/// <summary>The files of occupations, which categories and the concordance are held against: one that cannot be read is one thing to mend.</summary>
public sealed class NocCheckTests
{
    private static readonly LawFiles Files = Stories.Law.Files;

    [Theory]
    [InlineData("noc/noc-2016.csv", "code,level,title_en,title_fr")]
    [InlineData("noc/noc-2021.csv", "code,teer,title_en,title_fr")]
    public void A_file_of_occupations_that_a_spreadsheet_saved_with_semicolons_is_told_once(string file, string heading)
    {
        var errors = LawBook.Read(Files.With(file, Files[file]!.Replace(',', ';'))).Errors;

        Assert.Equal(
            [$"law/{file}:1: OE-1024: The row reads \"{heading.Replace(',', ';')}\"; expected {heading}", $"law/{file}: OE-1030: {file} could not be read, "],
            errors.Select((error, index) => index == 0 ? error.Line(OfficialLanguage.English) : error.Line(OfficialLanguage.English)[..(error.Line(OfficialLanguage.English).IndexOf("read, ", StringComparison.Ordinal) + 6)]));
    }

    [Theory]
    [InlineData("noc/noc-2016.csv", "")]
    [InlineData("noc/noc-2021.csv", "")]
    [InlineData("noc/noc-2016.csv", "\u0000\u0001\n\u0002")]
    public void An_empty_or_wrecked_one_is_told_once(string file, string text)
    {
        var errors = LawBook.Read(Files.With(file, text)).Errors;

        Assert.Equal([(1024, 1), (1030, null)], errors.Select(error => (error.Kind.Number, error.Place.Line)));
        Assert.All(errors, error => Assert.Equal($"law/{file}", error.Place.File));
        Assert.Matches(@": [1-9]\d+ findings$", errors[1].Line(OfficialLanguage.English));
        Assert.Matches(@"\u00a0: [1-9]\d+\sconstats$", errors[1].Line(OfficialLanguage.French));
    }

    [Fact]
    public void One_that_has_its_heading_only_is_told_by_what_was_left_out() =>
        Assert.Equal([1030], LawBook.Read(Files.With("noc/noc-2021.csv", "code,teer,title_en,title_fr\n")).Errors.Select(error => error.Kind.Number));

    [Fact]
    public void A_missing_one_is_told_once()
    {
        var folder = Directory.CreateTempSubdirectory("openentry-law-").FullName;
        try
        {
            foreach (var name in Files.Names.Where(name => name != "noc/noc-2021.csv"))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, name))!);
                File.WriteAllText(Path.Combine(folder, name), Files[name]);
            }

            Assert.Equal([1004, 1030], LawBook.Read(LawFiles.In(folder).Value).Errors.Select(error => error.Kind.Number));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void The_concordance_with_another_heading_hides_nothing_else()
    {
        var errors = LawBook.Read(Files.With("noc/noc-2016-to-2021.csv", "from,to\n")).Errors;

        Assert.Equal(("law/noc/noc-2016-to-2021.csv:1", 1024), ($"{errors[0].Place}", errors[0].Kind.Number));
        Assert.DoesNotContain(errors, error => error.Kind.Number == 1030);
    }
}

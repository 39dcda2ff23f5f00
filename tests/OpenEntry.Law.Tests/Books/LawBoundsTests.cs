using OpenEntry.Law.Books;

namespace OpenEntry.Law.Tests.Books;

/// <summary>Numbers of the law lie within bounds: the lowest and the highest are taken, the next ones refused with both.</summary>
public sealed class LawBoundsTests
{
    private static readonly LawFiles Files = Stories.Law.Files;

    // The place of the number, as {0}, in what the folder says.
    [Theory]
    [InlineData("crs/transferability.yaml", "languageMid: {0}, languageHigh", "7", 1, 12)]
    [InlineData("crs/transferability.yaml", "certificateLanguageHigh: {0} }", "7", 1, 12)]
    [InlineData("crs/transferability.yaml", "canadianWorkMid: {0},", "1", 1, 15)]
    [InlineData("crs/transferability.yaml", "canadianWorkHigh: {0},", "2", 1, 15)]
    [InlineData("crs/transferability.yaml", "oneYear: {0}\n", "1", 0, 2)]
    [InlineData("crs/transferability.yaml", "{ from: 0, to: 0, tier: {0} }", "0", 0, 2)]
    [InlineData("crs/additional.yaml", "{ french: {0}, english", "7", 1, 12)]
    [InlineData("crs/additional.yaml", "english: {0} }", "5", 1, 12)]
    [InlineData("crs/additional.yaml", "2017-06-06: {0}\n", "15", 0, 1200)]
    [InlineData("crs/totals.yaml", "total: {0} }", "1200", 0, 1200)]
    [InlineData("categories/stem.yaml", "experience: { months: {0},", "6", 1, 600)]
    [InlineData("categories/stem.yaml", "windowYears: {0},", "3", 1, 50)]
    [InlineData("categories/french.yaml", "language: { test: french, level: {0} }", "7", 1, 12)]
    [InlineData("categories/military.yaml", "military: { years: {0},", "10", 1, 50)]
    [InlineData("categories/military.yaml", "offerYears: {0},", "3", 1, 50)]
    [InlineData("programs/skilled-work.yaml", "2022-11-16: {0}\n", "2021", 2016, 2021)]
    [InlineData("programs/federal-skilled-worker.yaml", "2015-01-01: {0}\n", "7", 0, 12)]
    [InlineData("programs/federal-skilled-worker.yaml", "2015-01-01: {0}\n", "67", 0, 100)]
    [InlineData("programs/federal-skilled-worker.yaml", "2015-01-01: {0}\n", "10", 0, 100)]
    [InlineData("invitations.yaml", "2018-06-26: {0}\n", "60", 1, 365)]
    [InlineData("fees.yaml", "person: {0},", "85", 0, 100_000)]
    [InlineData("funds.yaml", "extra: {0} }", "3361", 0, 100_000)]
    public void A_number_beyond_its_bounds_is_refused_with_both(string file, string place, string now, int lowest, int highest)
    {
        Assert.Empty(Told(lowest));
        Assert.Empty(Told(highest));
        Assert.Equal($"{lowest - 1} is not allowed here; allowed: {lowest}-{highest}", Assert.Single(Told(lowest - 1)));
        Assert.Equal($"{highest + 1} is not allowed here; allowed: {lowest}-{highest}", Assert.Single(Told(highest + 1)));

        string[] Told(int number)
        {
            var (from, text) = (place.Replace("{0}", now, StringComparison.Ordinal), Files[file]!);
            var at = text.IndexOf(from, StringComparison.Ordinal);
            Assert.True(at >= 0, from);
            var changed = text[..at] + place.Replace("{0}", $"{number}", StringComparison.Ordinal) + text[(at + from.Length)..];
            return [.. LawBook.Read(Files.With(file, changed)).Errors.Where(error => error.Kind == LawErrors.OutOfRange).Select(error => error.Message(OfficialLanguage.English))];
        }
    }
}

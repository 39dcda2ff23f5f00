using OpenEntry.Law.Books;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>What is taken where no source settles a point.</summary>
internal sealed class ReadingsModel(LawToday law) : SitePageModel
{
    public IReadOnlyList<Reading> Readings { get; } = [.. law.Book.Readings.Values.OrderBy(reading => reading.Number.Length).ThenBy(reading => reading.Number, StringComparer.Ordinal)];

    public IEnumerable<Provision> Provisions(Reading reading) => law.Book.Provisions.Where(provision => provision.Readings.Contains(reading.Number));
}

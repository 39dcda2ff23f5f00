using OpenEntry.Law.Books;
using OpenEntry.Law.Views;
using OpenEntry.Web.Site;

namespace OpenEntry.Web.Pages.Public.Laws;

/// <summary>Every amendment, newest first, with the provisions that have a value from its day.</summary>
internal sealed class AmendmentsModel(LawToday law) : SitePageModel
{
    public IReadOnlyList<IGrouping<NodaTime.LocalDate, Amendment>> Days { get; } = [.. law.Book.Amendments.GroupBy(amendment => amendment.Date).OrderByDescending(day => day.Key)];

    public IEnumerable<Provision> ChangedOn(NodaTime.LocalDate day) => law.Book.Provisions.Where(provision => provision.Values.Any(value => value.From == day));

    public string Status(Amendment amendment) => LawWords.Status(amendment.Status, Language);
}

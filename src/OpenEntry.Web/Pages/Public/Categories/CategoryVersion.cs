using NodaTime;
using OpenEntry.Law.Books;
using OpenEntry.Law.Categories;

namespace OpenEntry.Web.Pages.Public.Categories;

/// <summary>A version of a category, and the days it was or is in force.</summary>
/// <param name="Rule">What it says.</param>
/// <param name="From">Its first day.</param>
/// <param name="To">The first day after it; null while nothing follows.</param>
internal sealed record CategoryVersion(CategoryRule Rule, LocalDate From, LocalDate? To)
{
    public bool IsInForce(LocalDate day) => From <= day && (To is not { } end || day < end);

    /// <summary>Every version of every category, by key; in each the oldest first.</summary>
    public static ILookup<string, CategoryVersion> All(LawBook book) =>
        CategoryRule.All(book).Select(one => new CategoryVersion(one.Rule, one.Value.From, End(one.Rule.Provision, one.Value))).ToLookup(one => one.Rule.Key);

    // A value that is not known ends nothing: the one before it stays in use.
    private static LocalDate? End(Provision provision, DatedValue value) =>
        provision.Values.FirstOrDefault(later => later.From > value.From && !later.Is(DatedValue.Unknown))?.From;
}

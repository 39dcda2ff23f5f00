using NodaTime;
using OpenEntry.Law;
using OpenEntry.Web.Problems;

namespace OpenEntry.Web.Site;

/// <summary>Says something in the language of the page: both wordings stand side by side in it, and one without the other does not compile.</summary>
public delegate string Say(string en, string fr);

/// <summary>The page a request is for: its language, addresses in that language, and numbers and dates as it writes them.</summary>
public sealed class Here(IHttpContextAccessor accessor, IClock clock)
{
    private HttpContext Context => accessor.HttpContext!;

    /// <summary>The page and language that were asked for; null on a page that is none of the site's.</summary>
    public PageAddress? Address => Context.GetEndpoint()?.Metadata.GetMetadata<PageAddress>();

    public OfficialLanguage Language => Address?.Language ?? RequestLanguage.Of(Context.Request);

    public OfficialLanguage OtherLanguage => Language == OfficialLanguage.French ? OfficialLanguage.English : OfficialLanguage.French;

    public bool IsFrench => Language == OfficialLanguage.French;

    public Instant Now => clock.GetCurrentInstant();

    public LocalDate Today => Now.InUtc().Date;

    public string Say(string en, string fr) => IsFrench ? fr : en;

    public string Say(Text text) => text.In(Language);

    /// <summary>The address of a page in this language.</summary>
    public string To(SitePage page, params IEnumerable<(string Name, object? Value)> values) => page.To(Language, values);

    /// <summary>Places of the address that are called otherwise in the other language.</summary>
    public Dictionary<string, object?> OtherValues { get; } = new(StringComparer.Ordinal);

    /// <summary>This very page in the other language, with the same query: the language switch keeps one's place.</summary>
    public string InOtherLanguage()
    {
        if (Address is not { } address) return $"/{(IsFrench ? "en" : "fr")}";
        var values = Context.Request.RouteValues.Where(one => one.Key != "page" && one.Value is not null).Select(one => (one.Key, OtherValues.GetValueOrDefault(one.Key) ?? one.Value));
        return address.Page.To(OtherLanguage, values) + Context.Request.QueryString;
    }

    public string Number(long value) => Wording.Number(value, Language);

    public string Change(long value) => Wording.Change(value, Language);

    public string Date(LocalDate date) => Wording.Date(date, Language);

    public string Instant(Instant instant) => Wording.Instant(instant, Language);

    public string Count(long value, Text one, Text many) => Wording.Count(value, one, many, Language);

    public string Label(string label) => Wording.Label(label, Language);
}

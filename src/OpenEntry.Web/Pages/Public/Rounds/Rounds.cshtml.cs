using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using OpenEntry.Lab.History;
using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Pages.Public.Rounds;

/// <summary>All rounds as a table: by kind and year, in any order, a sheet at a time.</summary>
internal sealed class RoundsModel(PublishedRounds published, KindNames kinds, Desks desks) : SitePageModel
{
    public const int OnOneSheet = 50;

    private static readonly Dictionary<string, Comparison<RoundRecord>> Orders = new(StringComparer.Ordinal)
    {
        ["number"] = (a, b) => RoundNumber.Order.Compare(a.Number, b.Number),
        ["date"] = (a, b) => a.Instant.CompareTo(b.Instant),
        ["kind"] = (a, b) => string.CompareOrdinal(a.KindKey, b.KindKey),
        ["invitations"] = (a, b) => a.Invitations.CompareTo(b.Invitations),
        ["cutoff"] = (a, b) => a.CutOff.CompareTo(b.CutOff),
    };

    public KindNames Kinds { get; } = kinds;

    public Form Form { get; private set; } = new();

    public IReadOnlyList<RoundRecord> Rounds { get; private set; } = [];

    /// <summary>Rounds that were committed to here and are not published yet.</summary>
    public IReadOnlyList<RoundRow> Committed { get; private set; } = [];

    public int Found { get; private set; }

    public int Sheet { get; private set; } = 1;

    public int Sheets { get; private set; }

    public string Sort { get; private set; } = "number";

    public bool IsAscending { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? sort, string? order, string? part)
    {
        var all = (await published.AllAsync(Stop).ConfigureAwait(false)).Rounds;
        Committed = [.. (await desks.RoundReader.ListAsync(Stop).ConfigureAwait(false)).Where(round => round.State is RoundState.Rehearsed or RoundState.Approved or RoundState.Released)];
        Form = new Form(
            new Field("kind", FieldKind.Select, new("Kind of round", "Type de ronde")) { Optional = true, Blank = Choose.All, Choices = Choose.Kinds(all, Kinds, Language) },
            new Field("year", FieldKind.Select, new("Year", "Année")) { Optional = true, Blank = Choose.AllYears, Choices = Choose.Years(all) }).TakeAndCheck(Request.Query);
        if (!Form.IsValid) return Again();
        var (kind, year) = (Form.Typed("kind"), Form.Whole("year"));
        Sort = sort is not null && Orders.ContainsKey(sort) ? sort : "number";
        IsAscending = order == "asc";
        var found = all.Where(round => (kind.Length == 0 || round.KindKey == kind) && (year is null || round.Date.Year == year)).ToList();
        var compare = Orders[Sort];
        // Equal ones newest first, whichever way the rest goes.
        found.Sort((a, b) => compare(a, b) is var by and not 0 ? (IsAscending ? by : -by) : RoundNumber.Order.Compare(b.Number, a.Number));
        Found = found.Count;
        Sheets = Math.Max(1, (found.Count + OnOneSheet - 1) / OnOneSheet);
        Sheet = int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, Sheets) : 1;
        Rounds = [.. found.Skip((Sheet - 1) * OnOneSheet).Take(OnOneSheet)];
        return Page();
    }

    /// <summary>The same choice of rounds, sorted by a column: the other way round when it is sorted by it already.</summary>
    public string SortedBy(string column) => At(column, Sort == column && !IsAscending ? "asc" : null, null);

    /// <summary>Another sheet of the same.</summary>
    public string SheetAt(int sheet) => At(Sort, IsAscending ? "asc" : null, sheet == 1 ? null : sheet);

    /// <summary>What a table says of a column it is sorted by.</summary>
    public string? SortOf(string column) => Sort != column ? null : IsAscending ? "ascending" : "descending";

    private string At(string sort, string? order, int? sheet) =>
        Here.To(SitePages.Rounds, ("kind", OrNull(Form.Typed("kind"))), ("year", OrNull(Form.Typed("year"))), ("sort", sort == "number" ? null : sort), ("order", order), ("part", sheet));

    private static string? OrNull(string typed) => typed.Length == 0 ? null : typed;
}

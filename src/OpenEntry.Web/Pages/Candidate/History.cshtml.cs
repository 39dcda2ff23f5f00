using OpenEntry.Registry;
using OpenEntry.Registry.Records;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate;

/// <summary>Everything that happened, newest first: what, why, by whom. The office reads the same list.</summary>
public sealed class HistoryModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    private const int PageSize = 50;

    public IReadOnlyList<(RecordedProcess Process, string By)> Processes { get; private set; } = [];

    public int Number { get; private set; }

    public int Pages { get; private set; }

    public async Task OnGetAsync(int? page)
    {
        var record = (await Desks.Records.ShowAsync($"{Visitor.PersonId}", Stop).ConfigureAwait(false)).Value;
        Pages = Math.Max(1, (record.Processes.Count + PageSize - 1) / PageSize);
        Number = Math.Clamp(page ?? 1, 1, Pages);
        List<RecordedProcess> shown = [.. record.Processes.Reverse().Skip((Number - 1) * PageSize).Take(PageSize)];
        var names = await Desks.ActorNames.OfAsync(shown.Select(process => process.Actor), Visitor.PersonId, !Visitor.IsActingForSomebody, Stop).ConfigureAwait(false);
        Processes = [.. shown.Select(process => (process, names[process.Actor].In(Language)))];
    }
}

using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Proofs;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate.Rounds;

/// <summary>Invited in a round, or why not; and the receipt with which one proves one’s place.</summary>
public sealed class RoundModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public RoundAnswer Answer { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(int number) => await AskAsync(number).ConfigureAwait(false) ? Page() : NotFound();

    public async Task<IActionResult> OnGetReceiptAsync(int number) =>
        await AskAsync(number).ConfigureAwait(false) && Answer.Receipt is { } receipt
            ? File(ReceiptJson.Write(receipt), "application/json", $"{receipt.Person.Id}-{number}.receipt.json")
            : NotFound();

    private async Task<bool> AskAsync(int number)
    {
        if (!(await Desks.WhyNot.AskAsync(number, Visitor.PersonId, Stop).ConfigureAwait(false)).TryGet(out var answer, out _)) return false;
        Answer = answer;
        return true;
    }
}

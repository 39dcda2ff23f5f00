using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Registry.Rounds;
using OpenEntry.Selection.Proofs;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate.Rounds;

/// <summary>Invited in a round, or why not; and the receipt with which one proves one’s place.</summary>
public sealed class RoundModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public RoundAnswer Answer { get; private set; } = null!;

    public ProfileRow Row { get; private set; } = null!;

    public bool HasReceipt => Answer.Rank is not null;

    public async Task<IActionResult> OnGetAsync(int number)
    {
        if ((MyFile.Active ?? MyFile.Last) is not { } row || !(await Desks.WhyNot.AskAsync(number, row.Number, Stop).ConfigureAwait(false)).TryGet(out var answer, out _)) return NotFound();
        (Answer, Row) = (answer, row);
        return Page();
    }

    public async Task<IActionResult> OnGetReceiptAsync(int number)
    {
        if ((MyFile.Active ?? MyFile.Last) is not { } row || !(await Desks.RoundReader.ReceiptAsync(number, row.Number, Stop).ConfigureAwait(false)).TryGet(out var receipt, out _)) return NotFound();
        return File(ReceiptJson.Write(receipt), "application/json", $"{row.Number}-{number}.receipt.json");
    }
}

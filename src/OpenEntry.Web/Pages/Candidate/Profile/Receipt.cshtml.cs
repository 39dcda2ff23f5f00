using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.AspNetCore.Mvc;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;

namespace OpenEntry.Web.Pages.Candidate.Profile;

/// <summary>What was submitted, when, and what it came to: to print or to keep as a file.</summary>
public sealed class ReceiptModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public ProfileRow Row { get; private set; } = null!;

    /// <summary>SHA-256 of the newest version, in hexadecimal: whoever has the profile can tell that it is the one.</summary>
    public string Hash { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync() => await OpenAsync().ConfigureAwait(false) ? Page() : GoTo(SitePages.MyFile);

    public async Task<IActionResult> OnGetFileAsync()
    {
        if (!await OpenAsync().ConfigureAwait(false)) return NotFound();
        var receipt = JsonSerializer.SerializeToUtf8Bytes(new
        {
            profile = Row.Number,
            version = Row.Version,
            submittedAt = $"{Row.SubmittedAt}",
            inPoolUntil = $"{Row.ExpiresAt}",
            score = Row.Score,
            programs = $"{Row.Programs}",
            categories = Row.Categories.Split(';', StringSplitOptions.RemoveEmptyEntries),
            assessedOn = $"{Row.AssessedOn:uuuu-MM-dd}",
            sha256 = Hash,
        }, Readable);
        return File(receipt, "application/json", $"{Row.Number}.json");
    }

    private async Task<bool> OpenAsync()
    {
        if (MyFile.Last is not { SubmittedAt: not null } row || !(await Desks.Register.OpenAsync(row.Number, Stop).ConfigureAwait(false)).TryGet(out var opened, out _)) return false;
        (Row, Hash) = (row, Convert.ToHexStringLower(SHA256.HashData(opened.Document!)));
        return true;
    }
}

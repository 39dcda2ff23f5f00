using Microsoft.AspNetCore.Mvc;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Registry;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Pages.Candidate.Profile;

/// <summary>Read everything through, see what it comes to, declare it true, submit it.</summary>
public sealed class CheckModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public Form Form { get; } = new(
        new Field("declared", FieldKind.Check, new Text(
            "I declare that what this profile says is true and complete. I know that misrepresentation can bar a person for five years (section 40 of the Act).",
            "Je déclare que le contenu de ce profil est véridique et complet. Je sais que de fausses déclarations peuvent entraîner une interdiction de territoire de cinq ans (article 40 de la Loi).")));

    public IReadOnlyList<AnswerSheet> Sheets { get; private set; } = [];

    public ProfileProgress Progress { get; private set; } = null!;

    public Assessment? Assessment { get; private set; }

    public int Version { get; private set; }

    public Func<ProfilePart, int?, int?, string> To => IndexModel.Links(Here, MyFile.Named(MyFile.Draft));

    public async Task<IActionResult> OnGetAsync() => await OpenAsync().ConfigureAwait(false) ? Page() : GoTo(SitePages.MyProfile);

    public async Task<IActionResult> OnPostAsync()
    {
        if (!Visitor.May(SiteAction.SubmitFile)) return Forbid();
        if (!await OpenAsync().ConfigureAwait(false)) return GoTo(IsSubmitted ? SitePages.ProfileReceipt : SitePages.MyProfile);
        Form.TakeAndCheck(Request.Form);
        if (!Form.IsChecked("declared")) Form.Fail("declared", new Text("Declare that it is true, or correct what is not", "Déclarez qu’il est véridique, ou corrigez ce qui ne l’est pas"));
        if (!Form.IsValid) return Again();
        var seen = int.TryParse(Request.Form["_version"], System.Globalization.CultureInfo.InvariantCulture, out var version) ? version : Version;
        var submitted = await Desks.Profiles.SubmitAsync(MyFile.Draft!.Id, seen, Visitor.Actor, Stop).ConfigureAwait(false);
        if (submitted.TryGet(out _, out var errors)) return GoTo(SitePages.ProfileReceipt);
        await ReopenAsync().ConfigureAwait(false);
        // Sent twice at once, it was submitted the first time.
        if (IsSubmitted) return GoTo(SitePages.ProfileReceipt);
        Form.Fail(errors);
        return Again();
    }

    private bool IsSubmitted => MyFile is { Draft: null, Active: not null };

    private async Task<bool> OpenAsync()
    {
        if (MyFile.Draft is not { } draft || !(await Desks.Register.OpenAsync(draft.Number, Stop).ConfigureAwait(false)).TryGet(out var opened, out _)) return false;
        var document = ProfileJson.Parse(opened.Document!);
        Version = draft.Version;
        Sheets = AnswerSheet.Of(document, Desks.Office.Law, Here.Today, Language);
        Progress = ProfileProgress.Of(document, Desks.Office.Law, Here.Today, Language, isCalculator: false);
        if (Progress.Profile is { } profile) Assessment = Desks.Office.Law.On(Here.Today).Assessor.Assess(profile, Here.Today);
        return true;
    }
}

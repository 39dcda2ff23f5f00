using Microsoft.AspNetCore.Mvc;
using OpenEntry.Lab.History;
using OpenEntry.Law.Assessments;
using OpenEntry.Registry;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Profiles;
using OpenEntry.Web.Site.Scoring;

namespace OpenEntry.Web.Pages.Public.Score;

/// <summary>The exact way to a score: from what a profile holds, without a name. The address carries it all; nothing is kept here.</summary>
public sealed class ExactModel(Desks desks, PublishedRounds rounds) : SitePageModel
{
    /// <summary>The profile, packed: what the address carries.</summary>
    public const string Word = "p";

    public Form Form { get; } = new(ScoreLaw.Fields);

    public ProfileTasks Tasks { get; private set; } = null!;

    public string Packed { get; private set; } = "";

    public Assessment? Assessment { get; private set; }

    public IReadOnlyList<PastCutOff> Rounds { get; private set; } = [];

    public static Func<ProfilePart, int?, int?, string> Links(Here here, string packed) => (part, entry, stage) =>
        here.To(SitePages.ExactScorePart, ("part", part.KeyIn(here.Language)), ("entry", entry is null && stage is not null ? 1 : entry), ("stage", stage), (Word, packed.Length > 0 ? packed : null));

    public async Task<IActionResult> OnGetAsync()
    {
        if (ProfileJson.OfWord(Request.Query[Word]) is not { } document) return BadRequest();
        Packed = document.Count == 0 ? "" : document.ToWord();
        Form.TakeAndCheck(Request.Query);
        var under = ScoreLaw.Read(Form, desks.Office.Law, Here.Today);
        var progress = ProfileProgress.Of(document, desks.Office.Law, Here.Today, Language, isCalculator: true);
        Tasks = new ProfileTasks(progress, Links(Here, Packed));
        if (progress.Profile is not { } profile || under is null || !Form.IsValid) return Page();
        Assessment = under.Law.Assessor.Assess(profile, Here.Today);
        Rounds = PastCutOff.OpenTo(Assessment, await rounds.AllAsync(Stop).ConfigureAwait(false), Here.Today);
        return Page();
    }
}

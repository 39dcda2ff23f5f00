using OpenEntry.Lab.History;
using OpenEntry.Law.Crs;
using OpenEntry.Registry;
using OpenEntry.Web.Feeds;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Forms;
using OpenEntry.Web.Site.Scoring;

namespace OpenEntry.Web.Pages.Public.Score;

/// <summary>The short way to a score: facts in, points out. Nothing is kept; the address of the result holds what was typed and nothing else.</summary>
public sealed class IndexModel(Desks desks, PublishedRounds rounds) : SitePageModel
{
    public Form Form { get; } = FactsForm.Empty();

    public ScoreSheet? Sheet { get; private set; }

    public ScoreLaw? Under { get; private set; }

    /// <summary>The last general round and each after it of another kind, to hold the score against.</summary>
    public IReadOnlyList<RoundRecord> LastRounds { get; private set; } = [];

    public async Task OnGetAsync()
    {
        if (Request.Query.Keys.All(key => key == "lang")) return;
        Form.TakeAndCheck(Request.Query);
        Under = ScoreLaw.Read(Form, desks.Office.Law, Here.Today);
        if (!Form.IsValid || Under is null)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        var facts = FactsForm.Read(Form);
        Sheet = ScoreSheet.Of(facts, CrsScorer.Score(facts, Under.Law), Language);
        LastRounds = [.. (await rounds.AllAsync(Stop).ConfigureAwait(false)).LastOfEachKind(Under.Day).OrderByDescending(round => round.Instant).Take(8)];
    }
}

using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using OpenEntry.Law;
using OpenEntry.Law.Assessments;
using OpenEntry.Law.Errors;
using OpenEntry.Registry;
using OpenEntry.Registry.Profiles;
using OpenEntry.Web.Accounts;
using OpenEntry.Web.Site;
using OpenEntry.Web.Site.Candidates;
using OpenEntry.Web.Site.Profiles;

namespace OpenEntry.Web.Pages.Candidate.Profile;

/// <summary>A part of one's profile. A draft is saved as it is; in the pool only what is complete is, and what would cost points after a warning.</summary>
public sealed class PartModel(Desks desks, Visitor visitor) : CandidatePageModel(desks, visitor)
{
    public PartPage Part { get; private set; } = null!;

    private ProfileRow Row => Asked!;

    private string? Named => MyFile.Named(Asked);

    public async Task<IActionResult> OnGetAsync(string part, string? entry, string? stage)
    {
        // Invited, or over, in the meantime: the page of the profile says so.
        if (await OpenAsync().ConfigureAwait(false) is not { } document) return GoTo(SitePages.MyProfile);
        if (Show(document, part, entry, stage)) return Page();
        // What the first page of a new entry said is not kept between them: it begins again.
        return Show(document, part, entry, null) && Part.Editor is { Entry: { } index } && index == ProfileEditor.Entries(document, Part.Part).Count ? GoTo(Part.To(index + 1, 1)) : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(string part, string? entry, string? stage)
    {
        if (await OpenAsync().ConfigureAwait(false) is not { } document) return GoTo(SitePages.MyProfile, ("unsaved", "yes"));
        if (!Visitor.May(SiteAction.EditFile)) return Forbid();
        var before = document.DeepClone().AsObject();
        if (!Show(document, part, entry, stage, ProfileJson.OfWord(Request.Form["_pending"]))) return IsStale ? Moved(before, part) : NotFound();
        if (Part.Editor is not { } editor) return await RemoveAsync(before, document, part, Number(Request.Form["remove"])).ConfigureAwait(false);
        if (!editor.Take(Request.Form)) return Again();
        if (IsStale) return Changed(before);
        if (Row.State != ProfileState.Draft)
        {
            if (!editor.IsLastStage && !IsComplete(document)) return Onwards(editor);
            if (Request.Form["confirmed"] != "yes" && Warning(before, document) is { } warning)
            {
                Part.Warning = Here.Say(warning);
                return Again();
            }
        }

        if (await SaveAsync(document).ConfigureAwait(false) is not { } errors) return GoTo(Part.Next);
        return await RefusedAsync(before, document, errors).ConfigureAwait(false);
    }

    // Something else was saved since the person opened the page.
    private bool IsStale => Number(Request.Form["_version"]) != Row.Version;

    private async Task<JsonObject?> OpenAsync() =>
        Asked is { } row && (await Desks.Register.OpenAsync(row.Number, Stop).ConfigureAwait(false)).TryGet(out var opened, out _) ? ProfileJson.Parse(opened.Document!) : null;

    private bool Show(JsonObject document, string part, string? entry, string? stage, JsonObject? pending = null)
    {
        if (pending is { Count: 0 }) pending = null;
        if (PartPage.Of(document, part, entry, stage, Desks.Office.Law, Here.Today, Language, isCalculator: false, Here.To(SitePages.MyProfile, ("profile", Named)), IndexModel.Links(Here, Named), pending) is not { } page) return false;
        Part = page;
        Part.Version = Request.HasFormContentType ? Number(Request.Form["_version"]) : Row.Version;
        Part.Pending = pending?.ToWord();
        Here.OtherValues["part"] = page.Part.KeyIn(Here.OtherLanguage);
        return true;
    }

    private async Task<IReadOnlyList<Error>?> SaveAsync(JsonObject document) =>
        (await Desks.Profiles.EditAsync(Row.Id, document.ToBytes(), Part.Version, Visitor.Actor, Stop).ConfigureAwait(false)).TryGet(out _, out var errors) ? null : errors;

    private async Task<IActionResult> RemoveAsync(JsonObject before, JsonObject document, string part, int number)
    {
        // The list that was seen may have had another entry in this place.
        if (IsStale) return Changed(before);
        ProfileEditor.Remove(document, Part.Part, number - 1);
        if (Row.State != ProfileState.Draft && Request.Form["confirmed"] != "yes" && Warning(before, document) is { } warning)
        {
            Show(before, part, null, null);
            (Part.Warning, Part.Removing) = (Here.Say(warning), number);
            return Again();
        }

        if (await SaveAsync(document).ConfigureAwait(false) is not { } errors) return GoTo(Part.Next);
        Show(before, part, null, null);
        return await RefusedAsync(before, document, errors).ConfigureAwait(false);
    }

    // What makes no sense is said in the words of the questions, each with its page; the rest as the desk says it.
    private async Task<IActionResult> RefusedAsync(JsonObject before, JsonObject document, IReadOnlyList<Error> errors)
    {
        if (errors.Any(error => error.Kind == RegistryErrors.Stale))
        {
            await ReopenAsync().ConfigureAwait(false);
            return Asked is null ? GoTo(SitePages.MyProfile) : Changed(before);
        }

        var faulty = errors.All(error => error.Place.Path is not null) ? ProfileProgress.Of(document, Desks.Office.Law, Here.Today, Language, isCalculator: false).Parts : [];
        if (faulty.All(part => part.Faults.Count == 0)) Part.Form.Fail(errors);
        foreach (var part in faulty)
        {
            foreach (var fault in part.Faults) Part.Form.FailElsewhere(IndexModel.Links(Here, Named)(part.Part, fault.Entry + 1, fault.Stage + 1), fault.In(part.Part));
        }

        return Again();
    }

    // The page with what was typed, on top of what is there now: sent again, it is saved.
    private IActionResult Changed(JsonObject now)
    {
        Part.Version = Row.Version;
        Part.Form.FailAsChanged();
        if (Part.Editor is { Entry: { } index, Part: { Line: { } line } part } && ProfileEditor.Entries(now, part).ElementAtOrDefault(index) is { } there)
        {
            var words = line(new PartContext(part, now, there, Desks.Office.Law.On(Here.Today), Language, IsCalculator: false));
            Part.Form.Fail(null, new Text($"This page is about the entry that stands in this place now: {words}", $"Cette page porte sur l’inscription qui se trouve maintenant à cet endroit\u00a0: {words}"));
        }

        return Again();
    }

    // The entry is no longer in its place, or the part no longer there.
    private IActionResult Moved(JsonObject now, string part)
    {
        if (!Show(now, part, null, null)) return GoTo(SitePages.MyProfile);
        return Changed(now);
    }

    // The first answers make nothing complete by themselves: they go along with the next page.
    private PageResult Onwards(ProfileEditor editor)
    {
        var pending = editor.Edited;
        var (entry, stage) = (editor.Entry + 1, editor.Stage + 2);
        var version = Part.Version;
        Part = Part.With(new ProfileEditor(editor.Document, Part.Part, editor.Entry, editor.Stage + 1, Desks.Office.Law, Here.Today, Language, isCalculator: false, pending));
        Part.Version = version;
        Part.Pending = pending.ToWord();
        Part.Action = Part.To(entry, stage);
        return Page();
    }

    private bool IsComplete(JsonObject document) => ProfileDocument.Read(document.ToBytes(), Desks.Office.Law, Here.Today).IsOk;

    private Text? Warning(JsonObject before, JsonObject after)
    {
        var law = Desks.Office.Law.On(Here.Today).Assessor;
        if (!ProfileDocument.Read(before.ToBytes(), Desks.Office.Law, Here.Today).TryGet(out var was, out _) || !ProfileDocument.Read(after.ToBytes(), Desks.Office.Law, Here.Today).TryGet(out var becomes, out _)) return null;
        var (then, now) = (law.Assess(was, Here.Today), law.Assess(becomes, Here.Today));
        if (now.Eligible == ProgramSet.None && then.Eligible != ProgramSet.None)
        {
            return new Text("With this change no program is met any more: you would leave the pool until you mend it. Your moment of submission would be kept.", "Avec cette modification, aucun programme ne serait plus satisfait\u00a0: vous quitteriez le bassin jusqu’à ce que vous y remédiiez. Votre moment de présentation serait conservé.");
        }

        List<Text> worse = [];
        if (now.Score.Total < then.Score.Total) worse.Add(new Text($"This change lowers your score from {then.Score.Total} to {now.Score.Total}.", $"Cette modification fait passer votre note de {then.Score.Total} à {now.Score.Total}."));
        var lost = (then.Eligible & ~now.Eligible).Each().Select(Explanations.Of).ToList();
        if (lost.Count > 0)
        {
            worse.Add(new Text(
                $"With this change you no longer meet: {string.Join(", ", lost.Select(one => one.En))}. Rounds for it would pass you by.",
                $"Avec cette modification, vous ne satisferiez plus\u00a0: {string.Join(", ", lost.Select(one => one.Fr))}. Les rondes qui s’y rapportent ne vous atteindraient plus."));
        }

        return worse.Count == 0 ? null : new Text(string.Join(" ", worse.Select(one => one.En)), string.Join(" ", worse.Select(one => one.Fr)));
    }

    private static int Number(string? word) => int.TryParse(word, CultureInfo.InvariantCulture, out var number) ? number : 0;
}

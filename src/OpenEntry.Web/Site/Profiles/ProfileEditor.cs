using System.Text.Json.Nodes;
using Microsoft.Extensions.Primitives;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>
/// One page of questions on a profile: fills the form from the document, and puts the answers back once they make sense. What other pages have yet to ask is no concern of this one.
/// </summary>
public sealed class ProfileEditor
{
    private readonly LawBook _book;
    private readonly LocalDate _today;
    private readonly PartContext _context;
    private readonly IReadOnlyList<Asked> _asked;

    public ProfileEditor(JsonObject document, ProfilePart part, int? entry, int stage, LawBook book, LocalDate today, OfficialLanguage language, bool isCalculator, JsonObject? pending = null)
    {
        (Document, Part, Entry, Stage, _book, _today) = (document, part, entry, stage, book, today);
        var edited = pending ?? (JsonObject)(Target(document)?.DeepClone() ?? new JsonObject());
        _context = new PartContext(part, document, edited, book.On(today), language, isCalculator);
        _asked = part.Pages[stage](_context);
        Form = new Form([.. _asked.Select(one => one.Field)]);
        foreach (var one in _asked) Form.With(one.Field.Name, Filled(one));
    }

    /// <summary>The profile, with the answers in it once they were taken.</summary>
    public JsonObject Document { get; }

    public ProfilePart Part { get; }

    /// <summary>Which entry of a list, from 0; null for a part that is none.</summary>
    public int? Entry { get; }

    /// <summary>Which page of the part, from 0.</summary>
    public int Stage { get; }

    public Form Form { get; }

    public bool IsLastStage => Stage == Part.Pages.Count - 1;

    /// <summary>What this page edits, with its answers once they were taken.</summary>
    public JsonObject Edited => _context.Edited;

    /// <summary>The questions, with their answers.</summary>
    public IReadOnlyList<Asked> Asked => _asked;

    /// <summary>Takes the answers. False when something is wrong with them: then the form says what, and the document is as it was.</summary>
    public bool Take(IEnumerable<KeyValuePair<string, StringValues>> sent)
    {
        Form.TakeAndCheck(sent);
        foreach (var one in _asked.Where(one => one.Field.HasHappened && !_context.IsCalculator && Form.Date(one.Field.Name) > _today))
        {
            Form.Fail(one.Field.Name, new Text("This day is still to come; enter one that has been", "Ce jour est à venir; entrez un jour passé"));
        }

        foreach (var one in _asked.Where(one => one.Field is { Kind: FieldKind.Suggested } && Form.Applies(one.Field) && Form.Has(one.Field.Name))) OccupationAnswer.Settle(Form, one.Field, _book.Noc);
        if (!Form.IsValid) return false;
        Answer(_context.Edited);
        foreach (var error in Faults()) Form.Fail(error.Field.Name, error.Words);
        if (!Form.IsValid) return false;
        MarkUnanswered();
        Keep();
        return true;
    }

    /// <summary>Takes an entry out of its list.</summary>
    public static void Remove(JsonObject document, ProfilePart part, int entry)
    {
        var holder = part.OfSpouse ? document["spouse"] as JsonObject : document;
        if (holder?[part.List!] is not JsonArray list || entry < 0 || entry >= list.Count) return;
        list.RemoveAt(entry);
        if (list.Count == 0) holder.Remove(part.List!);
    }

    /// <summary>The entries of a list.</summary>
    public static IReadOnlyList<JsonObject> Entries(JsonObject document, ProfilePart part) =>
        [.. ((part.OfSpouse ? document["spouse"] as JsonObject : document)?[part.List!] as JsonArray ?? []).OfType<JsonObject>()];

    private JsonObject? Target(JsonObject document)
    {
        if (Part.List is not null) return Entries(document, Part).ElementAtOrDefault(Entry!.Value);
        return Part.OfSpouse ? document["spouse"] as JsonObject : document;
    }

    private string? Filled(Asked asked)
    {
        var node = _context.Edited.At(asked.Path);
        if (asked.As == AnswerKind.Number && _context.Language == OfficialLanguage.French) return node.Typed(asked.As)?.Replace('.', ',');
        if (asked.As != AnswerKind.Gate) return node.Typed(asked.As);
        // Yes when it is there; no only after the question was seen, which nothing in the document tells. Empty, it is still to be answered.
        return node is JsonObject { Count: > 0 } ? "yes" : null;
    }

    private void Answer(JsonObject into)
    {
        foreach (var (field, path, kind) in _asked)
        {
            if (kind == AnswerKind.Gate)
            {
                if (Form.Typed(field.Name) != "yes") into.Put(path, null);
                continue;
            }

            if (!Form.Applies(field) || !Form.Has(field.Name))
            {
                into.Put(path, null);
                continue;
            }

            into.Put(path, kind switch
            {
                AnswerKind.YesNo => JsonValue.Create(Form.Typed(field.Name) == "yes"),
                AnswerKind.Number => JsonValue.Create(Form.Number(field.Name)!.Value),
                _ => JsonValue.Create(Form.Typed(field.Name)),
            });
        }
    }

    // A profile with nothing but what this page edits: whatever is wrong with it is wrong here.
    private IEnumerable<(Field Field, Text Words)> Faults()
    {
        var probe = new JsonObject
        {
            ["id"] = "probe",
            ["birthDate"] = Document["birthDate"].Typed(AnswerKind.Text) ?? "1990-01-01",
            ["firstOfficialLanguage"] = "english",
        };
        var holder = probe;
        if (Part.OfSpouse)
        {
            probe["maritalStatus"] = "married";
            probe["spouse"] = holder = new JsonObject { ["accompanying"] = true };
        }

        var prefix = Part.OfSpouse ? "$.spouse" : "$";
        if (Part.List is { } list)
        {
            holder[list] = new JsonArray(_context.Edited.DeepClone());
            prefix = $"{prefix}.{list}[0]";
        }
        else
        {
            foreach (var name in _asked.Select(one => one.Path.Split('.')[0]).Distinct())
            {
                if (_context.Edited[name] is { } node) holder[name] = node.DeepClone();
            }

            // Whether there must be a spouse is asked on the next page.
            if (!Part.OfSpouse && Part.Key == "family") probe.Remove("maritalStatus");
        }

        var read = ProfileReader.Read(probe.ToBytes());
        var errors = read.TryGet(out var profile, out var wrong) ? ProfileChecks.AgainstLaw(profile, _book, _today) : wrong;
        foreach (var error in errors)
        {
            var path = error.Place.Path ?? "";
            if (path.StartsWith($"{prefix}.", StringComparison.Ordinal) && _asked.FirstOrDefault(one => one.Path == path[(prefix.Length + 1)..]) is { } asked)
            {
                // Of the days that are allowed, the last one that has been is today.
                var told = error.Kind == ProfileErrors.DateRange && asked.Field.HasHappened && !_context.IsCalculator ? error with { Arguments = [.. error.Arguments.SkipLast(1), Text.Same($"{_today:uuuu-MM-dd}")] } : error;
                yield return (asked.Field, FaultWords.Of(told, Part, _context));
            }
        }
    }

    // A document that leaves a yes or no out says the usual one. Nobody has said it while the page that asks is still to come: null stands there, or an empty object where one would
    // follow from a yes, and no profile is submitted with either.
    private void MarkUnanswered()
    {
        foreach (var name in Edited.Where(one => one.Value is null).Select(one => one.Key).ToList()) Edited.Remove(name);
        var answered = Answered();
        foreach (var one in Part.Pages.Skip(Stage + 1).SelectMany(page => page(_context)).Where(one => one.Field is { Optional: false, OnlyIf: null } && Edited[one.Path] is null))
        {
            if (one.As == AnswerKind.YesNo) Edited[one.Path] = null;
            else if (one.As == AnswerKind.Gate && !answered.Contains(one.Path)) Edited[one.Path] = new JsonObject();
        }
    }

    // What the pages to come asked of the entry as it was: one that is there and lacks an object said no to it.
    private HashSet<string> Answered() => Target(Document) is { } was
        ? [.. Part.Pages.Skip(Stage + 1).SelectMany(page => page(_context with { Edited = was })).Where(one => one.As == AnswerKind.Gate).Select(one => one.Path)]
        : [];

    private void Keep()
    {
        var holder = Document;
        if (Part.OfSpouse)
        {
            if (Document["spouse"] is not JsonObject spouse) Document["spouse"] = spouse = [];
            holder = spouse;
        }

        if (Part.List is { } name)
        {
            if (holder[name] is not JsonArray list) holder[name] = list = [];
            if (Entry!.Value < list.Count) list[Entry.Value] = _context.Edited.DeepClone();
            else list.Add(_context.Edited.DeepClone());
            return;
        }

        foreach (var top in _asked.Select(one => one.Path.Split('.')[0]).Distinct())
        {
            if (_context.Edited[top] is { } node) holder[top] = node.DeepClone();
            else holder.Remove(top);
        }

        if ($"{Document["maritalStatus"]}" is not ("married" or "commonLaw")) Document.Remove("spouse");
    }
}

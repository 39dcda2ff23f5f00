using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>How far a profile is: which parts say something, which lack something, and the profile itself once nothing is missing.</summary>
/// <param name="Parts">The parts that are there, in order.</param>
/// <param name="Profile">The profile; null while something is wrong with it.</param>
public sealed record ProfileProgress(IReadOnlyList<PartProgress> Parts, Profile? Profile)
{
    public bool IsComplete => Profile is not null;

    /// <summary>The parts still to be filled in or corrected.</summary>
    public IEnumerable<PartProgress> Open => Parts.Where(part => part.Faults.Count > 0 || (part.IsEmpty && !part.Part.Optional));

    /// <summary>The first of them, or null.</summary>
    public PartProgress? Next => Open.FirstOrDefault();

    public static ProfileProgress Of(JsonObject document, LawBook book, LocalDate today, OfficialLanguage language, bool isCalculator)
    {
        var complete = (JsonObject)document.DeepClone();
        complete["id"] ??= "me";
        var read = ProfileDocument.Read(complete.ToBytes(), book, today);
        var law = book.On(today);
        return new ProfileProgress([.. ProfileParts.For(document).Select(Of)], read.TryGet(out var profile, out _) ? profile : null);

        PartProgress Of(ProfilePart part)
        {
            var holder = part.OfSpouse ? document["spouse"] as JsonObject ?? [] : document;
            IReadOnlyList<JsonObject> objects = part.List is not null ? ProfileEditor.Entries(document, part) : [holder];
            var faults = objects.SelectMany((edited, entry) => Faults(part, part.List is not null ? entry : null, new PartContext(part, document, edited, law, language, isCalculator))).ToList();
            return new PartProgress(part, part.List is not null ? objects.Count : Tops(part, holder).Count(top => holder[top] is not null), faults);
        }

        IReadOnlySet<string> Tops(ProfilePart part, JsonObject holder) =>
            part.Pages.SelectMany(page => page(new PartContext(part, document, holder, law, language, isCalculator))).Select(one => one.Path.Split('.')[0]).ToHashSet();

        // An error belongs to the question it is about, and is said there once; what no question asks is said of the entry, or of the part.
        IEnumerable<ProfileFault> Faults(ProfilePart part, int? entry, PartContext context)
        {
            var prefix = (part.OfSpouse ? "$.spouse" : "$") + (entry is { } index ? $".{part.List}[{index}]" : "");
            var asked = part.Pages.SelectMany((page, stage) => page(context).Select(one => (Stage: stage, Asked: one))).ToList();
            var unanswered = asked.Where(one => one.Asked.As == AnswerKind.Gate && context.Edited.At(one.Asked.Path) is JsonObject { Count: 0 }).ToList();
            foreach (var (stage, gate) in unanswered) yield return Unanswered(stage, gate);
            foreach (var error in read.Errors.Where(error => !unanswered.Any(one => $"{error.Place.Path}".StartsWith($"{prefix}.{one.Asked.Path}.", StringComparison.Ordinal))))
            {
                var path = error.Place.Path ?? "";
                if (path == prefix && (entry is not null || part.OfSpouse)) yield return new ProfileFault(entry, 0, FaultWords.Of(error, part, context));
                if (!path.StartsWith($"{prefix}.", StringComparison.Ordinal)) continue;
                var name = path[(prefix.Length + 1)..];
                if (asked.FirstOrDefault(one => one.Asked.Path == name) is { Asked: { } about, Stage: var stage })
                {
                    yield return context.Edited.At(name) is null ? Unanswered(stage, about) : About(stage, about, FaultWords.Of(error, part, context));
                }
                else if (entry is not null || asked.Any(one => one.Asked.Path.Split('.')[0] == name.Split('.', '[')[0]))
                {
                    yield return new ProfileFault(entry, 0, FaultWords.Of(error, part, context));
                }
            }

            ProfileFault Unanswered(int stage, Asked about) => About(stage, about, new Text("to be answered", "à répondre"));

            ProfileFault About(int stage, Asked about, Text words) => new(entry, stage, new Text($"{about.Field.Label.En} – {words.En}", $"{about.Field.Label.Fr} – {words.Fr}"));
        }
    }
}

/// <summary>How far a part is.</summary>
/// <param name="Part">The part.</param>
/// <param name="Said">How many entries, or answers, there are.</param>
/// <param name="Faults">What is wrong or missing.</param>
public sealed record PartProgress(ProfilePart Part, int Said, IReadOnlyList<ProfileFault> Faults)
{
    public bool IsEmpty => Said == 0;
}

/// <summary>Something that keeps a profile from being submitted.</summary>
/// <param name="Entry">Of which entry of a list, from 0; null in a part that is none.</param>
/// <param name="Stage">On which page of the part it is mended, from 0.</param>
/// <param name="Words">What is wrong or missing.</param>
public sealed record ProfileFault(int? Entry, int Stage, Text Words)
{
    /// <summary>The words with the part and the entry they are about.</summary>
    public Text In(ProfilePart part) => new(
        $"{part.Heading.En}{(Entry is { } en ? $" (entry {en + 1})" : "")}: {Words.En}",
        $"{part.Heading.Fr}{(Entry is { } fr ? $" (inscription {fr + 1})" : "")}\u00a0: {Words.Fr}");
}

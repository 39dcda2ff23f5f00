using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Law.Errors;
using OpenEntry.Law.Profiles;
using OpenEntry.Registry.Profiles;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>How far a profile is: which parts say something, which lack something, and the profile itself once nothing is missing.</summary>
/// <param name="Parts">The parts that are there, in order.</param>
/// <param name="Profile">The profile; null while something is wrong with it.</param>
public sealed record ProfileProgress(IReadOnlyList<PartProgress> Parts, Profile? Profile)
{
    public bool IsComplete => Profile is not null;

    /// <summary>The next part to be filled in, or null.</summary>
    public PartProgress? Next => Parts.FirstOrDefault(part => part.Faults.Count > 0 || (part.IsEmpty && !part.Part.Optional));

    public static ProfileProgress Of(JsonObject document, LawBook book, LocalDate today, OfficialLanguage language, bool isCalculator)
    {
        var complete = (JsonObject)document.DeepClone();
        complete["id"] ??= "me";
        var read = ProfileDocument.Read(complete.ToBytes(), book, today);
        var law = book.On(today);
        return new ProfileProgress([.. ProfileParts.For(document).Select(part => Of(part, read.Errors))], read.TryGet(out var profile, out _) ? profile : null);

        PartProgress Of(ProfilePart part, IReadOnlyList<Error> errors)
        {
            var holder = part.OfSpouse ? document["spouse"] as JsonObject ?? [] : document;
            var tops = part.List is { } list ? [list] : part.Pages.SelectMany(page => page(new PartContext(document, holder, law, language, isCalculator))).Select(one => one.Path.Split('.')[0]).ToHashSet();
            var prefix = part.OfSpouse ? "$.spouse." : "$.";
            var faults = errors.Where(error => error.Place.Path is { } path && path.StartsWith(prefix, StringComparison.Ordinal) && tops.Contains(path[prefix.Length..].Split('.', '[')[0])).ToList();
            return new PartProgress(part, part.List is not null ? ProfileEditor.Entries(document, part).Count : tops.Count(top => holder[top] is not null), faults);
        }
    }
}

/// <summary>How far a part is.</summary>
/// <param name="Part">The part.</param>
/// <param name="Said">How many entries, or answers, there are.</param>
/// <param name="Faults">What is wrong or missing.</param>
public sealed record PartProgress(ProfilePart Part, int Said, IReadOnlyList<Error> Faults)
{
    public bool IsEmpty => Said == 0;
}

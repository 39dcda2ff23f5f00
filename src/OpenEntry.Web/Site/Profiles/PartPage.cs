using System.Text.Json.Nodes;
using NodaTime;
using OpenEntry.Law;
using OpenEntry.Law.Books;
using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>A page on a part of a profile: its list of entries, or a form.</summary>
public sealed class PartPage
{
    private readonly Form _list = new();

    private PartPage(ProfilePart part, Func<int?, int?, string> to, string overview) => (Part, To, Overview) = (part, to, overview);

    public ProfilePart Part { get; }

    /// <summary>The address of an entry, and of one of its pages.</summary>
    public Func<int?, int?, string> To { get; }

    /// <summary>The address of the whole profile.</summary>
    public string Overview { get; }

    /// <summary>The form; null on the list of entries.</summary>
    public ProfileEditor? Editor { get; private init; }

    /// <summary>Where the page says what is wrong: its form, or one without fields on the list of entries.</summary>
    public Form Form => Editor?.Form ?? _list;

    /// <summary>The entries in words; null where there is a form.</summary>
    public IReadOnlyList<string>? Lines { get; private init; }

    /// <summary>Which entries, from 0, something is missing or wrong in.</summary>
    public IReadOnlySet<int> Unfinished { get; private init; } = new HashSet<int>();

    /// <summary>What would get worse by saving; it is saved once the person says so.</summary>
    public string? Warning { get; set; }

    /// <summary>The entry, from 1, that is removed once the person says so after the warning.</summary>
    public int? Removing { get; set; }

    /// <summary>The version that is changed, where there are versions: another change in the meantime is told.</summary>
    public int? Version { get; set; }

    /// <summary>Answers of the pages before that cannot be saved by themselves, packed.</summary>
    public string? Pending { get; set; }

    /// <summary>Where the form is sent; null for the address of the page.</summary>
    public string? Action { get; set; }

    /// <summary>The page that an address asks for; null when there is none such.</summary>
    public static PartPage? Of(JsonObject document, string key, string? entry, string? stage, LawBook book, LocalDate today, OfficialLanguage language, bool isCalculator, string overview, Func<ProfilePart, int?, int?, string> to, JsonObject? pending = null)
    {
        if (ProfileParts.Find(key) is not { } part || !part.IsThere(document)) return null;
        var page = new PartPage(part, (one, two) => to(part, one, two), overview);
        var index = Whole(stage) ?? 1;
        if (index < 1 || index > part.Pages.Count) return null;
        if (part.List is null) return page.With(new ProfileEditor(document, part, null, index - 1, book, today, language, isCalculator));

        var entries = ProfileEditor.Entries(document, part);
        if (entry is null)
        {
            var law = book.On(today);
            return new PartPage(part, page.To, overview)
            {
                Lines = [.. entries.Select(one => part.Line!(new PartContext(part, document, one, law, language, isCalculator)))],
                Unfinished = ProfileProgress.Of(document, book, today, language, isCalculator).Parts.Single(one => one.Part == part).Faults.Select(fault => fault.Entry).OfType<int>().ToHashSet(),
            };
        }

        // Entries are counted from 1 in addresses; one more than there are is a new one, which begins with its first page.
        if (Whole(entry) is not { } number || number < 1 || number > entries.Count + 1 || (number == entries.Count + 1 && index > 1 && pending is null)) return null;
        return page.With(new ProfileEditor(document, part, number - 1, index - 1, book, today, language, isCalculator, pending));
    }

    /// <summary>Where one goes once the page is saved.</summary>
    public string Next => Editor is not { } editor ? Overview
        : !editor.IsLastStage ? To(editor.Entry + 1, editor.Stage + 2)
        : Part.List is not null ? To(null, null)
        : Overview;

    /// <summary>The same part with a form.</summary>
    public PartPage With(ProfileEditor editor) => new(Part, To, Overview) { Editor = editor };

    private static int? Whole(string? word) => int.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : null;
}

using OpenEntry.Web.Site.Forms;

namespace OpenEntry.Web.Site.Profiles;

/// <summary>How an answer lies in the document of a profile.</summary>
public enum AnswerKind
{
    /// <summary>A text: words, codes, dates.</summary>
    Text,

    /// <summary>A number.</summary>
    Number,

    /// <summary>True or false, asked as yes or no.</summary>
    YesNo,

    /// <summary>Not in the document: it says whether the object at its path is there at all.</summary>
    Gate,
}

/// <summary>A field of a page with its place in what the page edits.</summary>
/// <param name="Field">The field.</param>
/// <param name="Path">Names of properties, joined by dots: <c>assessment.body</c>.</param>
/// <param name="As">How it lies there.</param>
public sealed record Asked(Field Field, string Path, AnswerKind As)
{
    /// <summary>Whose name is its path.</summary>
    public static Asked Of(Field field, AnswerKind kind) => new(field, field.Name, kind);
}

namespace OpenEntry.Law.Errors;

/// <summary>
/// A kind of expected failure: a stable number, a stable key and a wording in both languages. Kinds are declared once, as static
/// fields of a class named <c>…Errors</c>; a test holds that numbers and keys are unique and that both wordings name the same places.
/// </summary>
/// <param name="Number">Stable: 1000s law files, 2000s profiles, 3000s facts, 4000s pools and draws, 5000s history and feeds, 6000s the registry, 7000s the HTTP service, 9000s the command line.</param>
/// <param name="Key">Stable, dotted: <c>profile.noc-unknown</c>.</param>
/// <param name="Wording">Wording with <c>{0}</c>, <c>{1}</c>… for what was found and what is allowed.</param>
public sealed record ErrorKind(int Number, string Key, Text Wording)
{
    /// <summary>As printed: <c>OE-2103</c>.</summary>
    public string Code => $"OE-{Number:0000}";

    /// <summary>Declares a kind.</summary>
    public static ErrorKind Of(int number, string key, string en, string fr) => new(number, key, new Text(en, fr));

    /// <summary>An error of this kind, at a place.</summary>
    public Error At(Place place, params Text[] arguments) => new(this, place, arguments);

    /// <summary>An error of this kind, at a place, whose arguments read the same in both languages.</summary>
    public Error At(Place place, params string[] arguments) => new(this, place, [.. arguments.Select(Text.Same)]);

    /// <summary>An error of this kind, at a place, without arguments.</summary>
    public Error At(Place place) => new(this, place, []);
}

namespace OpenEntry.Law.Profiles;

/// <summary>The JSON Schema (draft 2020-12) of a profile, as published.</summary>
public static class ProfileSchema
{
    /// <summary>Name of the resource in the assembly.</summary>
    public const string Resource = "schema/profile.schema.json";

    private static readonly Lazy<string> s_text = new(Load);

    /// <summary>The schema, as JSON.</summary>
    public static string Text => s_text.Value;

    private static string Load()
    {
        using var stream = typeof(ProfileSchema).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

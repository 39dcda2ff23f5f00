using System.Text.Json;

namespace OpenEntry.Law.Profiles.Reading;

/// <summary>The words of an enumeration as they stand in JSON: its names in camelCase.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly T[] s_values = Enum.GetValues<T>();

    public static IReadOnlyList<string> All { get; } = [.. Enum.GetNames<T>().Select(JsonNamingPolicy.CamelCase.ConvertName)];

    public static T? Find(string word)
    {
        for (var i = 0; i < s_values.Length; i++)
        {
            if (All[i] == word)
                return s_values[i];
        }

        return null;
    }

    public static string Of(T value) => All[Array.IndexOf(s_values, value)];
}

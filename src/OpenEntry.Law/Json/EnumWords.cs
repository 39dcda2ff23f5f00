using System.Text.Json;

namespace OpenEntry.Law.Json;

/// <summary>The values of an enumeration as they stand in JSON: their names in camelCase, <c>inPool</c>.</summary>
public static class EnumWords
{
    /// <summary>The word of a value.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Table<T>.Words[Array.IndexOf(Table<T>.Values, value)];

    /// <summary>The words of all values, in their order.</summary>
    public static IReadOnlyList<string> All<T>()
        where T : struct, Enum => Table<T>.Words;

    /// <summary>The value of a word; null when there is none.</summary>
    public static T? Find<T>(string word)
        where T : struct, Enum => Array.IndexOf(Table<T>.Words, word) is >= 0 and var index ? Table<T>.Values[index] : null;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly T[] Values = Enum.GetValues<T>();

        public static readonly string[] Words = [.. Values.Select(value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()))];
    }
}

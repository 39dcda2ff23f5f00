using System.Collections;
using System.Reflection;

namespace OpenEntry.Law.Tests.Profiles;

/// <summary>Compares records by what is in them: a record that holds a list is equal to no other by itself.</summary>
internal static class Structure
{
    public static void AssertEqual(object? expected, object? actual) => Assert.Null(Difference(expected, actual, "$"));

    /// <summary>Every property of every record inside, with its path and value.</summary>
    public static IEnumerable<(PropertyInfo Property, object? Value)> Properties(object record)
    {
        foreach (var property in Of(record))
        {
            var value = property.GetValue(record);
            yield return (property, value);
            IEnumerable<object?> inner = value is IEnumerable list and not string ? list.Cast<object?>() : [value];
            foreach (var nested in inner.Where(nested => nested is not null && IsRecord(nested)).SelectMany(nested => Properties(nested!)))
                yield return nested;
        }
    }

    private static string? Difference(object? expected, object? actual, string path)
    {
        if (expected is null || actual is null)
            return expected is null && actual is null ? null : $"{path}: {expected ?? "null"} and {actual ?? "null"}";
        if (expected is IList left && actual is IList right)
        {
            if (left.Count != right.Count)
                return $"{path}: {left.Count} and {right.Count} entries";
            return Enumerable.Range(0, left.Count).Select(i => Difference(left[i], right[i], $"{path}[{i}]")).FirstOrDefault(found => found is not null);
        }

        if (!IsRecord(expected))
            return expected.Equals(actual) ? null : $"{path}: {expected} and {actual}";
        return Of(expected)
            .Select(property => Difference(property.GetValue(expected), property.GetValue(actual), $"{path}.{property.Name}"))
            .FirstOrDefault(found => found is not null);
    }

    private static bool IsRecord(object value) => value.GetType().Namespace == "OpenEntry.Law.Profiles" && !value.GetType().IsEnum;

    private static IEnumerable<PropertyInfo> Of(object record) => record.GetType().GetProperties().Where(property => property.CanWrite);
}

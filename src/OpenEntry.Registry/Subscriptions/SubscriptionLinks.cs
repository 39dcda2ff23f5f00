using System.Globalization;
using System.Text.Json;
using OpenEntry.Law;

namespace OpenEntry.Registry.Subscriptions;

/// <summary>Addresses on the site that letters to subscribers point to, in both languages.</summary>
/// <param name="Confirm">Where a subscription is confirmed, with <see cref="Key"/> in it.</param>
/// <param name="End">Where it is ended, with <see cref="Key"/> in it.</param>
/// <param name="Round">The page of a round, with <see cref="Number"/> in it.</param>
public sealed record SubscriptionLinks(Text Confirm, Text End, Text Round)
{
    /// <summary>Stands for the key of the subscription.</summary>
    public const string Key = "0-key-0";

    /// <summary>Stands for the number of the round.</summary>
    public const string Number = "0-number-0";

    internal Text ConfirmOf(string key) => With(Confirm, Key, key);

    internal Text EndOf(string key) => With(End, Key, key);

    internal Text RoundOf(int number) => With(Round, Number, number.ToString(CultureInfo.InvariantCulture));

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static SubscriptionLinks Of(string json) => JsonSerializer.Deserialize<SubscriptionLinks>(json)!;

    private static Text With(Text address, string placeholder, string value) =>
        new(address.En.Replace(placeholder, value, StringComparison.Ordinal), address.Fr.Replace(placeholder, value, StringComparison.Ordinal));
}

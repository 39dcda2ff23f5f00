using System.Text;
using CsCheck;
using NodaTime;
using NodaTime.Text;
using OpenEntry.Law.Json;

namespace OpenEntry.Law.Tests.Json;

public sealed class IsoTextTests
{
    [Fact]
    public void Every_date_of_the_calendar_reads_as_itself() =>
        Gen.Int[1, 3652059].Sample(day =>
        {
            var date = new LocalDate(1, 1, 1).PlusDays(day - 1);
            return IsoText.TryDate(Encoding.ASCII.GetBytes(LocalDatePattern.Iso.Format(date)), out var read) && read == date;
        }, iter: MutationRun.Times(20_000));

    [Fact]
    public void Every_instant_reads_as_itself_with_its_decimals() =>
        Gen.Select(Gen.Long[-62135596800, 253402300799], Gen.Int[0, 999_999_999], Gen.Int[0, 9]).Sample((seconds, fraction, digits) =>
        {
            var cut = (int)Math.Pow(10, 9 - digits);
            var instant = Instant.FromUnixTimeSeconds(seconds).PlusNanoseconds(fraction / cut * cut);
            var text = InstantPattern.CreateWithInvariantCulture(digits == 0 ? "uuuu-MM-ddTHH:mm:ss'Z'" : $"uuuu-MM-ddTHH:mm:ss.{new string('f', digits)}'Z'").Format(instant);
            return IsoText.TryInstant(Encoding.ASCII.GetBytes(text), out var read) && read.ToInstant() == instant && read.Digits == digits;
        }, iter: MutationRun.Times(20_000));

    [Theory]
    [InlineData("")]
    [InlineData("2024-1-01")]
    [InlineData("2024-00-01")]
    [InlineData("2024-13-01")]
    [InlineData("2024-01-00")]
    [InlineData("2024-04-31")]
    [InlineData("2023-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2024/01/01")]
    [InlineData("2024-01/01")]
    [InlineData("20x4-01-01")]
    [InlineData("202x-01-01")]
    [InlineData("2024-01-01 ")]
    [InlineData("+024-01-01")]
    public void What_is_no_date_is_refused(string text) => Assert.False(IsoText.TryDate(Encoding.UTF8.GetBytes(text), out _));

    [Theory]
    [InlineData("2024-01-01")]
    [InlineData("2024-01-01T00:00:00")]
    [InlineData("2024-01-01T00:00:00z")]
    [InlineData("2024-01-01t00:00:00Z")]
    [InlineData("2024-01-01 00:00:00Z")]
    [InlineData("2024-01-01T00:00:00+00:00")]
    [InlineData("2024-01-01T24:00:00Z")]
    [InlineData("2024-01-01T00:60:00Z")]
    [InlineData("2024-01-01T00:00:60Z")]
    [InlineData("2024-01-01T00:00:00.Z")]
    [InlineData("2024-01-01T00:00:00,5Z")]
    [InlineData("2024-01-01T00:00:00.1234567890Z")]
    [InlineData("2024-01-01T00:00:00.12x4Z")]
    [InlineData("2024-01-01T00.00:00Z")]
    [InlineData("2024-01-01T00:00.00Z")]
    [InlineData("2023-02-29T00:00:00Z")]
    public void What_is_no_instant_is_refused(string text) => Assert.False(IsoText.TryInstant(Encoding.UTF8.GetBytes(text), out _));
}

using OpenEntry.Law.Errors;

namespace OpenEntry.Law.Tests.Errors;

public sealed class ResultTests
{
    private static readonly ErrorKind Kind = ErrorKind.Of(1, "test.wrong", "{0} is wrong", "{0} est faux");

    [Fact]
    public void A_value_asked_for_where_there_is_none_is_a_fault_that_names_the_error()
    {
        Result<int> failed = Kind.At(new Place("a.json", 3), "This");

        var fault = Assert.Throws<InvalidOperationException>(() => failed.Value);

        Assert.Contains("a.json:3: OE-0001: This is wrong", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_failure_without_an_error_is_refused() => Assert.Throws<ArgumentException>(() => Result<int>.Failed([]));

    [Fact]
    public void Errors_pass_through_what_a_value_would_be_turned_into()
    {
        Result<int> failed = Kind.At(Place.None, "This");
        Result<int> good = 4;

        Assert.Equal("8", good.Map(number => $"{2 * number}").Value);
        Assert.Equal(failed.Errors, failed.Map(number => $"{number}").Errors);
        Assert.False(failed.TryGet(out _, out var errors));
        Assert.Single(errors);
    }

    [Theory]
    [InlineData(null, null, null, "")]
    [InlineData(null, 7, null, "7")]
    [InlineData(null, 7, "$.id", "7: $.id")]
    [InlineData(null, null, "$.id", "$.id")]
    [InlineData("a", null, null, "a")]
    [InlineData("a", 7, null, "a:7")]
    [InlineData("a", 7, "$.id", "a:7: $.id")]
    public void A_place_is_told_as_far_as_it_is_known(string? file, int? line, string? path, string expected) => Assert.Equal(expected, new Place(file, line, path).ToString());
}

using OpenEntry.Registry.Records;

namespace OpenEntry.Registry.Tests.Records;

public class ActorTests
{
    [Theory]
    [InlineData("Zo\u00e9", "Zoe\u0301")]
    [InlineData("Zo\u00e9", "ZOE\u0301")]
    [InlineData("\u0110\u1eb7ng", "\u0111a\u0323\u0306ng")]
    [InlineData("\u1e24asan", "h\u0323asan")]
    [InlineData("\u0439", "\u0438\u0306")]
    [InlineData("\u03ac", "\u03b1\u0301")]
    [InlineData("Jos\u00e9 Roy", "Jos\u00e9\u00a0\u2003 Roy")]
    [InlineData("Singh", "Si\u200bngh")]
    [InlineData("Singh", "\u202eSingh")]
    [InlineData("Singh", "Singh\ufe0f")]
    [InlineData("Singh", "\uff33ingh\uff01")]
    [InlineData("O’Connor", "o'connor")]
    [InlineData("Tremblay", "Trembl\u0430y")]
    [InlineData("TOM", "\u0422\u041e\u041c")]
    [InlineData("Kate", "\u039a\u03b1te")]
    public void A_name_that_is_written_in_another_way_is_the_same_officer(string one, string other)
    {
        Assert.True(Actor.Officer(one).IsSameAs(ActorKind.Officer, other));
        Assert.True(new Actor(ActorKind.Officer, other).IsSameAs(ActorKind.Officer, one));
    }

    [Theory]
    [InlineData("Zoé", "Zoë R")]
    [InlineData("Officer 1", "Officer 2")]
    [InlineData("\u0930\u093e\u092e", "\u0930\u093f\u092e")]
    [InlineData("Anne Marie", "Marie Anne")]
    [InlineData("Ivan", "\u0418\u0432\u0430\u043d")]
    [InlineData("\u738b", "\u5f20")]
    // What docs/operations.md says is not found: within one alphabet, and in a third one.
    [InlineData("Tremblay", "TrembIay")]
    [InlineData("Marn", "Mam")]
    [InlineData("Tom", "T\u0585m")]
    [InlineData("Tom", "\u13a2om")]
    public void Another_name_is_another_officer(string one, string other) => Assert.False(Actor.Officer(one).IsSameAs(ActorKind.Officer, other));

    [Fact]
    public void An_officer_is_no_province_of_the_same_name() => Assert.False(Actor.Officer("ON").IsSameAs(ActorKind.Province, "ON"));

    [Theory]
    [InlineData(" José\u00a0\t Roy ", "José Roy")]
    [InlineData("Si\u200bn\u00adgh", "Singh")]
    [InlineData("Si\U000e0041ngh", "Singh")]
    public void An_officer_is_recorded_without_what_cannot_be_seen(string typed, string recorded) => Assert.Equal(recorded, Actor.Officer(typed).Name);

    [Theory]
    [InlineData("\u200b", false)]
    [InlineData("***", false)]
    [InlineData("7", true)]
    [InlineData("\u738b", true)]
    public void A_name_has_a_letter_or_a_digit(string name, bool named) => Assert.Equal(named, Actor.Officer(name).IsNamed);
}

using System.Text;
using NodaTime;
using OpenEntry.Registry.Accounts;

namespace OpenEntry.Registry.Tests.Accounts;

public class AuthenticatorCodeTests
{
    private static readonly byte[] s_key = Encoding.ASCII.GetBytes("12345678901234567890");

    // RFC 6238, appendix B, the last six of the eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void The_vectors_of_the_standard_are_accepted(long seconds, string code)
    {
        var now = Instant.FromUnixTimeSeconds(seconds);
        Assert.Equal(seconds / 30, AuthenticatorCode.StepOf(s_key, code, now, 0));
        Assert.Equal(code, Totp.At(s_key, now));
        Assert.Equal(seconds / 30, AuthenticatorCode.StepOf(s_key, $" {code[..3]} {code[3..]} ", now, 0));
    }

    [Theory]
    [InlineData(-60, false)]
    [InlineData(-30, true)]
    [InlineData(0, true)]
    [InlineData(30, true)]
    [InlineData(60, false)]
    public void A_clock_may_be_half_a_minute_off(int seconds, bool accepted)
    {
        var now = Instant.FromUnixTimeSeconds(1234567890);
        Assert.Equal(accepted, AuthenticatorCode.StepOf(s_key, Totp.At(s_key, now + Duration.FromSeconds(seconds)), now, 0) is not null);
    }

    [Theory]
    [InlineData("")]
    [InlineData("00592")]
    [InlineData("0059244")]
    [InlineData("005925")]
    [InlineData("00592a")]
    [InlineData("٠٠٥٩٢٤")]
    public void Anything_else_is_refused(string code) => Assert.Null(AuthenticatorCode.StepOf(s_key, code, Instant.FromUnixTimeSeconds(1234567890), 0));

    [Fact]
    public void A_step_that_was_used_is_not_accepted_again() =>
        Assert.Null(AuthenticatorCode.StepOf(s_key, "005924", Instant.FromUnixTimeSeconds(1234567890), 1234567890 / 30));

    // RFC 4648, section 10, and the key of the vectors.
    [Theory]
    [InlineData("foobar", "MZXW 6YTB OI")]
    [InlineData("12345678901234567890", "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ")]
    public void A_key_is_written_in_base_32(string bytes, string written) => Assert.Equal(written, AuthenticatorCode.Written(Encoding.ASCII.GetBytes(bytes)));

    [Fact]
    public void The_address_for_an_app_names_service_and_account() => Assert.Equal(
        "otpauth://totp/Open%20Entry:awa%40example.org?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Open%20Entry", AuthenticatorCode.Address(s_key, "Open Entry", "awa@example.org"));
}

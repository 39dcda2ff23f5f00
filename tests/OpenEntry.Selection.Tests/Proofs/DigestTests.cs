using System.Text;
using OpenEntry.Selection.Proofs;

namespace OpenEntry.Selection.Tests.Proofs;

public sealed class DigestTests
{
    private const string Abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    [Fact]
    public void A_digest_is_written_and_read_as_64_hexadecimal_digits()
    {
        var digest = Digest.Of("abc"u8);
        Assert.Equal(Abc, digest.ToString());
        Assert.True(Digest.TryParse(Encoding.ASCII.GetBytes(Abc), out var read));
        Assert.Equal(digest, read);
        Assert.Equal(digest, Digest.From(digest.ToArray()));
        Assert.NotEqual(digest, Digest.Of("abd"u8));
    }

    [Fact]
    public void Every_digit_counts()
    {
        for (var at = 0; at < Abc.Length; at++)
        {
            var other = Encoding.ASCII.GetBytes(Abc);
            other[at] = (byte)(other[at] == '0' ? '1' : '0');
            Assert.True(Digest.TryParse(other, out var read));
            Assert.NotEqual(Digest.Of("abc"u8), read);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("ba78")]
    [InlineData("BA7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData("ga7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(" a7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(Abc + "00")]
    public void Anything_else_is_no_digest(string text)
    {
        Assert.False(Digest.TryParse(Encoding.ASCII.GetBytes(text), out _));
        Assert.False(Salt.TryParse(Encoding.ASCII.GetBytes(text), out _));
    }

    [Fact]
    public void A_salt_is_written_and_read_as_32_hexadecimal_digits()
    {
        Assert.True(Salt.TryParse("000102030405060708090a0b0c0d0e0f"u8, out var salt));
        Assert.Equal("000102030405060708090a0b0c0d0e0f", salt.ToString());
        Assert.Equal(salt, Salt.From([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]));
    }

    [Fact]
    public void The_wrong_number_of_bytes_is_a_fault_of_the_caller()
    {
        Assert.Throws<ArgumentException>(() => Digest.From(new byte[31]));
        Assert.Throws<ArgumentException>(() => Salt.From(new byte[17]));
    }
}

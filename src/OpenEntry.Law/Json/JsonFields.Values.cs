using System.Buffers.Text;
using System.Text.Json;
using NodaTime;

namespace OpenEntry.Law.Json;

/// <content>The values.</content>
public ref partial struct JsonFields
{
    /// <summary>True or false.</summary>
    public bool Bool()
    {
        if (!_stopped && _reader.TokenType is JsonTokenType.True or JsonTokenType.False)
        {
            return _reader.TokenType == JsonTokenType.True;
        }
        return WrongType(JsonFound.Bool);
    }

    /// <summary>A whole number written in digits, from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    public int Int(int least, int greatest) => (int)Long(least, greatest);

    /// <summary>A whole number written in digits, from <paramref name="least"/> to <paramref name="greatest"/>.</summary>
    public long Long(long least, long greatest)
    {
        if (_stopped || _reader.TokenType != JsonTokenType.Number)
        {
            WrongType(JsonFound.WholeNumber);
            return 0;
        }
        var digits = _reader.ValueSpan;
        if (digits.Length == 1)
        {
            var digit = digits[0] - '0';
            if (digit >= least && digit <= greatest)
            {
                return digit;
            }
        }
        else if (Utf8Parser.TryParse(digits, out long value, out var used) && used == digits.Length && value >= least && value <= greatest)
        {
            return value;
        }
        BadNumber(least, greatest);
        return 0;
    }

    /// <summary>A decimal number, from <paramref name="least"/> to <paramref name="greatest"/>, kept exactly as written.</summary>
    public decimal Decimal(decimal least, decimal greatest)
    {
        if (_stopped || _reader.TokenType != JsonTokenType.Number)
        {
            WrongType(JsonFound.AnyNumber);
            return 0;
        }
        if (_reader.TryGetDecimal(out var value) && value >= least && value <= greatest)
        {
            return value;
        }
        Fail(JsonErrors.OutOfRange, JsonFound.Value(in _reader), Text.Same(Number(least)), Text.Same(Number(greatest)));
        return 0;
    }

    /// <summary>A text; empty after an error.</summary>
    public string String() => TryUnescape(out _, out var text, true) ? text! : "";

    /// <summary>A text in UTF-8, without escapes: the reader's own bytes where it has none. Empty after an error.</summary>
    public ReadOnlySpan<byte> Utf8Text() => TryUnescape(out var utf8, out _, false) ? utf8 : default;

    /// <summary>A text that is one of the words of a table; the default of <typeparamref name="T"/> after an error.</summary>
    public T Word<T>(JsonWords<T> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        if (!TryUnescape(out var utf8, out _, false))
        {
            return default!;
        }
        if (words.TryFind(utf8, out var value))
        {
            return value;
        }
        Fail(JsonErrors.UnknownWord, Text.Same(JsonFound.Excerpt(utf8)), Text.Same(words.List));
        return default!;
    }

    /// <summary>A date <c>YYYY-MM-DD</c>.</summary>
    public LocalDate Date()
    {
        if (!TryUnescape(out var utf8, out _, false))
        {
            return default;
        }
        if (!IsoText.TryDate(utf8, out var date))
        {
            Fail(JsonErrors.NotADate, Text.Same(JsonFound.Excerpt(utf8)));
        }
        return date;
    }

    /// <summary>An instant <c>YYYY-MM-DDThh:mm:ss[.fffffffff]Z</c>, with the number of decimals written.</summary>
    public IsoInstant Instant()
    {
        if (!TryUnescape(out var utf8, out _, false))
        {
            return default;
        }
        if (!IsoText.TryInstant(utf8, out var instant))
        {
            Fail(JsonErrors.NotAnInstant, Text.Same(JsonFound.Excerpt(utf8)));
        }
        return instant;
    }

    private bool TryUnescape(out ReadOnlySpan<byte> utf8, out string? text, bool asString)
    {
        utf8 = default;
        text = null;
        if (_stopped || _reader.TokenType != JsonTokenType.String)
        {
            return WrongType(JsonFound.Text);
        }
        if (!asString && !_reader.ValueIsEscaped)
        {
            utf8 = _reader.ValueSpan;
            return true;
        }
        try
        {
            if (asString)
            {
                text = _reader.GetString();
                return true;
            }
            // Escapes are rare in these formats: a copy is no matter.
            var copy = new byte[_reader.ValueSpan.Length];
            utf8 = copy.AsSpan(0, _reader.CopyString(copy));
            return true;
        }
        catch (InvalidOperationException)
        {
            Fail(JsonErrors.InvalidText);
            return false;
        }
    }
}

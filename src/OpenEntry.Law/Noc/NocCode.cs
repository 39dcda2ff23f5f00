using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace OpenEntry.Law.Noc;

/// <summary>An occupation's code in the National Occupational Classification: five digits are NOC 2021, four are NOC 2016.</summary>
public readonly record struct NocCode : IComparable<NocCode>
{
    private readonly int _number;
    private readonly byte _digits;

    private NocCode(int number, int digits) => (_number, _digits) = (number, (byte)digits);

    /// <summary>The edition the code belongs to: 2016 or 2021.</summary>
    public int Edition => _digits == 5 ? 2021 : 2016;

    /// <summary>
    /// The level the code itself shows. NOC 2021: the TEER, its second digit (<c>0</c> to <c>5</c>). NOC 2016: <c>0</c> when the first
    /// digit is 0, else by the second digit <c>A</c> (0-1), <c>B</c> (2-3), <c>C</c> (4-5), <c>D</c> (6-7).
    /// </summary>
    public char Level
    {
        get
        {
            if (_digits == 5) return (char)('0' + (_number / 1000 % 10));
            return _number < 1000 ? '0' : "AABBCCDDDD"[_number / 100 % 10];
        }
    }

    /// <summary>The first two digits: the major group.</summary>
    public int MajorGroup => _digits == 5 ? _number / 1000 : _number / 100;

    /// <summary>The code without its last digit: the minor group.</summary>
    public int MinorGroup => _number / 10;

    /// <summary>The code, if the text is four or five digits.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out NocCode code)
    {
        code = default;
        if (text is not { Length: 4 or 5 }) return false;
        if (!int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        code = new NocCode(number, text.Length);
        return true;
    }

    /// <summary>The code of a text known to be one.</summary>
    /// <exception cref="FormatException">The text is neither four nor five digits.</exception>
    public static NocCode Parse(string text) => TryParse(text, out var code) ? code : throw new FormatException($"\"{text}\" is not a NOC code.");

    /// <inheritdoc/>
    public int CompareTo(NocCode other) => _digits != other._digits ? _digits.CompareTo(other._digits) : _number.CompareTo(other._number);

    /// <summary>The digits, leading zeros kept.</summary>
    public override string ToString() => _number.ToString(_digits == 5 ? "00000" : "0000", CultureInfo.InvariantCulture);

    /// <summary>Order of the editions, then of the codes.</summary>
    public static bool operator <(NocCode left, NocCode right) => left.CompareTo(right) < 0;

    /// <summary>Order of the editions, then of the codes.</summary>
    public static bool operator >(NocCode left, NocCode right) => left.CompareTo(right) > 0;

    /// <summary>Order of the editions, then of the codes.</summary>
    public static bool operator <=(NocCode left, NocCode right) => left.CompareTo(right) <= 0;

    /// <summary>Order of the editions, then of the codes.</summary>
    public static bool operator >=(NocCode left, NocCode right) => left.CompareTo(right) >= 0;
}

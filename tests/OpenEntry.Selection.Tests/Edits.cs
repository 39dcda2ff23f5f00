namespace OpenEntry.Selection.Tests;

/// <summary>What goes wrong with files: a byte replaced, inserted, turned, a piece lost or doubled.</summary>
internal static class Edits
{
    public static void Make(List<byte> bytes, int at, byte value, int how, int length)
    {
        switch (how)
        {
            case 0:
                bytes[at] = value;
                break;
            case 1:
                bytes.Insert(at, value);
                break;
            case 2 when bytes.Count > 40:
                bytes.RemoveRange(at, Math.Min(length, bytes.Count - at));
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at / 2, Math.Min(length, bytes.Count - (at / 2))));
                break;
            default:
                bytes[at] ^= (byte)(1 << (length & 7));
                break;
        }
        if (bytes.Count == 0)
        {
            bytes.Add(value);
        }
    }
}

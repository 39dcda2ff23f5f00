using System.Globalization;
using System.Text;
using QRCoder;

namespace OpenEntry.Web.Accounts;

/// <summary>A QR code as the path of an SVG drawing, one unit a module, with the quiet zone around it.</summary>
public sealed record QrCode(int Size, string Path)
{
    public static QrCode Of(string words)
    {
        using var data = QRCodeGenerator.GenerateQrCode(words, QRCodeGenerator.ECCLevel.M);
        var path = new StringBuilder();
        for (var y = 0; y < data.ModuleMatrix.Count; y++)
        {
            for (var x = 0; x < data.ModuleMatrix[y].Count; x++)
            {
                if (data.ModuleMatrix[y][x]) path.Append(CultureInfo.InvariantCulture, $"M{x} {y}h1v1h-1z");
            }
        }

        return new QrCode(data.ModuleMatrix.Count, path.ToString());
    }
}

using QRCoder;

namespace Coordination.Dashboard.Access;

/// <summary>QR codes as SVG, for screens and paper.</summary>
public static class QrCode
{
    private const int PixelsAModule = 5;

    public static string Svg(string text)
    {
        using var data = QRCodeGenerator.GenerateQrCode(text, QRCodeGenerator.ECCLevel.M);
        using var code = new SvgQRCode(data);
        return code.GetGraphic(PixelsAModule);
    }
}

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/// Draws every icon of the installers from one small drawing: PNG of each usual size, ICO for Windows, ICNS for macOS.
///
/// usage: `java Icons.java discern.svg FOLDER`
final class Icons {
    private static final Pattern SHAPE = Pattern.compile("<(rect|circle)\\s([^>]*)/>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([\\w-]+)=\"([^\"]*)\"");
    private static final int[] PNG = {16, 22, 24, 32, 48, 64, 128, 256, 512};
    private static final int[] ICO = {16, 24, 32, 48, 64, 128, 256};
    private static final Map<String, Integer> ICNS = new LinkedHashMap<>(); // type → side; all hold PNG
    static {
        ICNS.put("icp4", 16);
        ICNS.put("icp5", 32);
        ICNS.put("ic07", 128);
        ICNS.put("ic08", 256);
        ICNS.put("ic09", 512);
        ICNS.put("ic10", 1024);
    }

    private Icons() {}

    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        String drawing = Files.readString(Path.of(args[0]));
        Path folder = Files.createDirectories(Path.of(args[1]));
        for (int side : PNG) Files.write(folder.resolve("discern-" + side + ".png"), png(drawing, side));
        Files.write(folder.resolve("discern.ico"), ico(drawing));
        Files.write(folder.resolve("discern.icns"), icns(drawing));
        Files.copy(Path.of(args[0]), folder.resolve("discern.svg"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    private static byte[] png(String drawing, int side) throws IOException {
        var image = new BufferedImage(side, side, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(side / 100.0, side / 100.0);
        Matcher shapes = SHAPE.matcher(drawing);
        while (shapes.find()) {
            Map<String, String> of = new LinkedHashMap<>();
            Matcher attributes = ATTRIBUTE.matcher(shapes.group(2));
            while (attributes.find()) of.put(attributes.group(1), attributes.group(2));
            g.setColor(Color.decode(of.get("fill")));
            if (shapes.group(1).equals("circle")) {
                double r = number(of, "r");
                g.fill(new Ellipse2D.Double(number(of, "cx") - r, number(of, "cy") - r, 2 * r, 2 * r));
            } else {
                double arc = 2 * number(of, "rx");
                g.fill(new RoundRectangle2D.Double(number(of, "x"), number(of, "y"), number(of, "width"), number(of, "height"), arc,
                        arc));
            }
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    private static double number(Map<String, String> of, String name) { return Double.parseDouble(of.getOrDefault(name, "0")); }

    /// A directory of entries of 16 bytes each, then the pictures.
    private static byte[] ico(String drawing) throws IOException {
        byte[][] pictures = new byte[ICO.length][];
        int size = 6 + 16 * ICO.length;
        for (int i = 0; i < ICO.length; i++) {
            pictures[i] = png(drawing, ICO[i]);
            size += pictures[i].length;
        }
        ByteBuffer out = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
        out.putShort((short) 0).putShort((short) 1).putShort((short) ICO.length);
        int at = 6 + 16 * ICO.length;
        for (int i = 0; i < ICO.length; i++) {
            byte side = (byte) (ICO[i] == 256 ? 0 : ICO[i]); // 0 means 256
            out.put(side).put(side).put((byte) 0).put((byte) 0).putShort((short) 1).putShort((short) 32).putInt(
                    pictures[i].length).putInt(at);
            at += pictures[i].length;
        }
        for (byte[] picture : pictures) out.put(picture);
        return out.array();
    }

    /// Chunks of type, length with its head of 8 bytes, picture; big-endian.
    private static byte[] icns(String drawing) throws IOException {
        var body = new ByteArrayOutputStream();
        var chunks = new DataOutputStream(body);
        for (var kind : ICNS.entrySet()) {
            byte[] picture = png(drawing, kind.getValue());
            chunks.write(kind.getKey().getBytes(StandardCharsets.US_ASCII));
            chunks.writeInt(picture.length + 8);
            chunks.write(picture);
        }
        var file = new ByteArrayOutputStream();
        var out = new DataOutputStream(file);
        out.write("icns".getBytes(StandardCharsets.US_ASCII));
        out.writeInt(body.size() + 8);
        out.write(body.toByteArray());
        return file.toByteArray();
    }
}

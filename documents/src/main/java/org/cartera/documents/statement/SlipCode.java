package org.cartera.documents.statement;

import java.awt.image.BufferedImage;
import uk.org.okapibarcode.backend.Code128;
import uk.org.okapibarcode.backend.HumanReadableLocation;
import uk.org.okapibarcode.backend.Symbol;
import uk.org.okapibarcode.graphics.Rectangle;

/** The bar code of a payment slip: GS1-128, with the separator after what may vary in length. */
final class SlipCode {

    private SlipCode() {}

    static BufferedImage image(String content) {
        Code128 code = new Code128();
        code.setDataType(Symbol.DataType.GS1);
        code.setHumanReadableLocation(HumanReadableLocation.NONE);
        code.setModuleWidth(1);
        code.setBarHeight(40);
        code.setQuietZoneHorizontal(10);
        code.setContent(content);
        boolean[] dark = new boolean[code.getWidth()];
        for (Rectangle bar : code.getRectangles()) {
            for (int x = (int) Math.round(bar.x); x < Math.round(bar.x + bar.width); x++) {
                dark[x] = true;
            }
        }
        return Pictures.of(dark.length, 40, 3, (x, y) -> dark[x]);
    }

    /** As people read it: identifiers in round brackets. */
    static String readable(String content) {
        return content.replace('[', '(').replace(']', ')');
    }
}

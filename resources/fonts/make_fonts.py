#!/usr/bin/python3
# Makes the fonts that warroom ships, from Debian's fonts-inter and fonts-jetbrains-mono: needs python3-fonttools.
#
#   /usr/bin/python3 make_fonts.py          writes the .ttf files beside this script
#
# Inter comes as CFF, whose stems Qt darkens, so its outlines are turned into TrueType curves. The families get
# names of their own, because a system font of the same name would win, and because they are modified. `calt` is
# dropped: it replaces "-" and ":" beside capitals and digits by glyphs that cannot be searched for in a PDF.
import os

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

INTER = "/usr/share/fonts/opentype/inter/Inter-%s.otf"
MONO = "/usr/share/fonts/truetype/jetbrains-mono/JetBrainsMono-%s.ttf"
HERE = os.path.dirname(os.path.abspath(__file__))
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
STYLES = {"SemiBold": "Semi Bold"}

LATIN1 = [(0x20, 0x7E), (0xA0, 0xFF)]
SIGNS = [(0x2010, 0x2027), (0x202F, 0x203A), (0x2044, 0x2044), (0x2070, 0x209C), (0x20A0, 0x20BF),
         (0x2116, 0x2116), (0x2122, 0x2122), (0x2190, 0x2199), (0x21A9, 0x21AA), (0x21B5, 0x21B5),
         (0x2206, 0x2206), (0x2211, 0x221A), (0x221E, 0x221E), (0x2248, 0x2248), (0x2260, 0x2265),
         (0x2318, 0x2318), (0x2325, 0x2325), (0x23CE, 0x23CE), (0x25A0, 0x25FF), (0x2713, 0x2717)]
SCRIPTS = [(0x100, 0x24F), (0x2B0, 0x2DD), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x52F), (0x1E00, 0x1EFF)]
BOXES = [(0x2500, 0x259F)]


def code_points(ranges):
    return {c for first, last in ranges for c in range(first, last + 1)}


def subset(font, ranges, features):
    options = Options()
    options.layout_features = features
    options.name_IDs = [0, 1, 2, 3, 4, 5, 6, 13, 14]
    options.hinting = False
    options.notdef_outline = True
    options.drop_tables += ["DSIG", "gasp", "STAT", "MATH"]
    worker = Subsetter(options)
    worker.populate(unicodes=code_points(ranges))
    worker.subset(font)


def bake_tabular_digits(font):
    """The character map points at the digits of one width, so that no font feature has to be switched on."""
    table = font["GSUB"].table
    swaps = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag == "tnum":
            for index in record.Feature.LookupListIndex:
                for part in table.LookupList.Lookup[index].SubTable:
                    swaps.update(getattr(part, "ExtSubTable", part).mapping)
    for cmap in font["cmap"].tables:
        if hasattr(cmap, "cmap"):
            cmap.cmap = {code: swaps.get(name, name) for code, name in cmap.cmap.items()}
    # One of them differs by three units in some weights.
    digits = [font.getBestCmap()[ord(digit)] for digit in "0123456789"]
    widest = max(font["hmtx"][name][0] for name in digits)
    for name in digits:
        font["hmtx"][name] = (widest, font["hmtx"][name][1])


def to_truetype(font, tolerance=1.4):
    """Replaces CFF outlines by quadratic ones; the tolerance is in font units (2816 to the em)."""
    glyphs, order = font.getGlyphSet(), font.getGlyphOrder()
    outlines = {}
    for name in order:
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(Cu2QuPen(pen, tolerance, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"] = newTable("loca")
    font["glyf"] = glyf = newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = order, outlines
    font["hmtx"].metrics = {
        name: (font["hmtx"][name][0], getattr(outlines[name], "xMin", 0)) for name in order}
    for glyph in outlines.values():
        glyph.recalcBounds(glyf)
    font["maxp"] = maxp = newTable("maxp")
    maxp.tableVersion = 0x00010000
    for field in ("maxZones", "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs",
                  "maxStackElements", "maxSizeOfInstructions", "maxComponentElements"):
        setattr(maxp, field, 1 if field == "maxZones" else 0)
    font["post"].formatType = 3.0
    font["post"].extraNames, font["post"].mapping, font["post"].glyphOrder = [], {}, order
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font.sfntVersion = "\000\001\000\000"


def rename(font, family, style):
    names, full = font["name"], f"{family} {STYLES.get(style, style)}"
    for record in list(names.names):
        if record.nameID in (1, 2, 3, 4, 6):
            names.removeNames(nameID=record.nameID)
    for name_id, text in ((1, family), (2, STYLES.get(style, style)), (3, full), (4, full),
                          (6, full.replace(" ", "") if style == "Regular" else
                           f"{family.replace(' ', '')}-{style}")):
        names.setName(text, name_id, 3, 1, 0x409)
    font["OS/2"].usWeightClass = WEIGHTS[style]
    font["head"].macStyle = 1 if style == "Bold" else 0
    font["OS/2"].fsSelection = {"Regular": 0xC0, "Bold": 0xA0}.get(style, 0x80)


def make(source, family, style, ranges, tabular=False):
    font = TTFont(source % style, recalcTimestamp=False)
    if tabular:
        bake_tabular_digits(font)
    marks = ["ccmp", "locl", "mark", "mkmk"]
    subset(font, ranges, marks if tabular else marks + ["kern"])
    if "CFF " in font:
        to_truetype(font)
    rename(font, family, style)
    path = os.path.join(HERE, f"{family.replace(' ', '')}-{style}.ttf")
    font.save(path)
    print(f"{os.path.basename(path)}  {os.path.getsize(path) // 1024} kB")


for weight in WEIGHTS:
    make(INTER, "Warroom Sans", weight, LATIN1 + SIGNS + SCRIPTS)
make(INTER, "Warroom Sans Tabular", "SemiBold", LATIN1 + SIGNS, tabular=True)
for weight in ("Regular", "Medium"):
    make(MONO, "Warroom Mono", weight, LATIN1 + SIGNS + SCRIPTS + BOXES)

// SPDX-License-Identifier: GPL-2.0-or-later
#include "tests/cli/sandbox.h"

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace warta::tests {

namespace fs = std::filesystem;

const std::string kArticles =
    R"({"id": "patrol", "title": "Kapal patroli baru berpangkalan di Tarakan", "body": "Sebuah kapal patroli cepat mulai bertugas di perairan Tarakan.\nKapal itu membawa radar dan dua perahu karet.", "date": "2025-06-11T08:00:00+07:00", "source": "Kabar Utara", "category": "pertahanan", "place": "Tarakan", "author": "Rara Wening", "url": "https://utara.example/patroli"}
{"id": "radar", "title": "Radar Biak selesai diuji", "body": "Pengujian radar di Biak selesai setelah tiga bulan.\nHasilnya dipakai untuk pengadaan alat utama sistem senjata berikutnya.", "date": "2024-05-03", "source": "Kabar Timur", "category": "pertahanan", "place": "Biak"}
{"id": "harvest", "title": "Panen raya di Indramayu", "body": "Petani memanen padi lebih cepat karena hujan berkurang.\nHarga gabah naik di tingkat petani.", "date": "2025-03-20", "source": "Warta Tani", "category": "ekonomi", "place": "Indramayu"}
{"id": "rockets", "title": "Roket buatan dalam negeri diuji di Lumajang", "body": "Peluncuran roket uji berjalan lancar di pantai Lumajang.\nKapal nelayan diminta menjauh.", "date": "2023-01-09", "source": "Kabar Timur", "category": "pertahanan", "place": "Lumajang"}
{"id": "match", "title": "Tuan rumah menang tipis di Bandung", "body": "Gol tunggal pada menit akhir memastikan kemenangan tuan rumah.\nPenonton bertahan sampai peluit terakhir.", "source": "Warta Bola", "category": "olahraga", "place": "Bandung"}
)";

const std::string kText =
    "Petambak Gresik memanen bandeng\n"
    "\n"
    "Gresik (KBN) - Para pemilik tambak di pesisir Gresik memanen bandeng lebih awal tahun ini.\n"
    "\n"
    "Mereka khawatir air pasang merusak tanggul sebelum musim hujan berakhir.\n";

Sandbox::Sandbox() {
  std::string name = (fs::temp_directory_path() / "warta-cli-XXXXXX").string();
  if (mkdtemp(name.data()) == nullptr) throw fs::filesystem_error("mkdtemp", name, {});
  folder_ = name;
}

Sandbox::~Sandbox() {
  std::error_code error;
  fs::remove_all(folder_, error);
}

std::string Sandbox::write(const std::string& name, const std::string& text) const {
  const fs::path file = path(name);
  fs::create_directories(file.parent_path());
  std::ofstream(file, std::ios::binary) << text;
  return file.string();
}

std::string Sandbox::read(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

void Indexed::SetUp() {
  const Outcome built = run("warta-index", {"build", index(), write("articles.jsonl", kArticles)});
  ASSERT_EQ(built.code, 0) << built.err;
}

Outcome Indexed::search(const Arguments& arguments, const Surroundings& surroundings) const {
  Arguments words{index()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  return run("warta-search", words, surroundings);
}

}  // namespace warta::tests

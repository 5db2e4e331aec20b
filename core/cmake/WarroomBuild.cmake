# How every target of warroom is built: language, warnings, sanitizers, ccache, and warroom_layer().
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
include(CheckLinkerFlag)
if(BUILD_SHARED_LIBS)
  # A program may call what its layers link, as it may with static ones.
  add_link_options(-Wl,--copy-dt-needed-entries)
else()
  set(CMAKE_CXX_VISIBILITY_PRESET hidden)
  set(CMAKE_VISIBILITY_INLINES_HIDDEN ON)
  # Nothing is linked that nobody calls: less to load at the start, less memory.
  add_compile_options($<$<CONFIG:Release>:-ffunction-sections> $<$<CONFIG:Release>:-fdata-sections>)
  add_link_options($<$<CONFIG:Release>:-Wl,--gc-sections>)
  # Addresses that only move with the program are listed as bits: fewer pages to read and to keep.
  check_linker_flag(CXX -Wl,-z,pack-relative-relocs WARROOM_PACKED_RELOCATIONS)
  if(WARROOM_PACKED_RELOCATIONS)
    add_link_options(-Wl,-z,pack-relative-relocs)
  endif()
endif()
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

find_program(WARROOM_CCACHE ccache)
if(WARROOM_CCACHE)
  # Precompiled headers carry macros and times that ccache has to be told to look past.
  set(CMAKE_CXX_COMPILER_LAUNCHER
      "${CMAKE_COMMAND};-E;env;CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime;CCACHE_BASEDIR=${CMAKE_SOURCE_DIR};CCACHE_NOHASHDIR=1;${WARROOM_CCACHE}")
endif()

add_library(warroom_options INTERFACE)
target_compile_options(warroom_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                       -Woverloaded-virtual -Wcast-align -Wnull-dereference -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # GCC 12 reports these inside libstdc++ and Boost when it inlines them.
  target_compile_options(warroom_options INTERFACE -Wno-restrict -Wno-maybe-uninitialized -Wno-null-dereference
                         -Wno-stringop-overflow -Wno-stringop-overread -Wno-array-bounds -fpch-preprocess)
endif()
if(WARROOM_SANITIZE)
  add_compile_options(-fsanitize=${WARROOM_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${WARROOM_SANITIZE})
  if(WARROOM_SANITIZE MATCHES "thread")
    # ThreadSanitizer knows no fences; Asio's order only what its own locks order already.
    add_compile_definitions(BOOST_ASIO_DISABLE_FENCED_BLOCK)
  endif()
endif()
find_package(Threads REQUIRED)

# warroom_layer(<folder> [PUBLIC targets...] [PRIVATE targets...])
#
# One folder of core/ or ui/ as one library, all of its .cpp files in it. Static in what is shipped; shared with
# BUILD_SHARED_LIBS, because hundreds of sanitized test programs of half a gigabyte each fit on few disks. Its headers
# are seen as "<folder>/name.h" through an include root that holds nothing but a link to that folder, so that a file
# can include only what its layer links: a wrong include does not compile.
function(warroom_layer folder)
  cmake_parse_arguments(ARG "" "" "PUBLIC;PRIVATE" ${ARGN})
  get_filename_component(name "${folder}" NAME)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/*.cpp" "${CMAKE_CURRENT_SOURCE_DIR}/*.h")
  if(NOT sources MATCHES "\\.cpp")
    return()
  endif()
  add_library(warroom_${name} ${sources})
  add_library(warroom::${name} ALIAS warroom_${name})
  set(root "${CMAKE_BINARY_DIR}/include/${name}")
  file(MAKE_DIRECTORY "${root}")
  file(CREATE_LINK "${CMAKE_CURRENT_SOURCE_DIR}" "${root}/${name}" SYMBOLIC)
  target_include_directories(warroom_${name} PUBLIC "${root}")
  target_link_libraries(warroom_${name} PUBLIC ${ARG_PUBLIC} PRIVATE warroom_options ${ARG_PRIVATE})
endfunction()

# warroom_join_sources(<target> [BY_FOLDER])
#
# Compiles the target's sources eight at a time: a third of the work, since what they include is read once. Names in
# anonymous namespaces must therefore differ within a target; BY_FOLDER: within a folder of it. WARROOM_JOIN=OFF
# compiles each file by itself.
option(WARROOM_JOIN "Compile the sources of a target several at a time" ON)
function(warroom_join_sources target)
  if(NOT WARROOM_JOIN)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE 8)
  if(NOT "BY_FOLDER" IN_LIST ARGN)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  get_target_property(sources ${target} SOURCES)
  list(FILTER sources INCLUDE REGEX "\\.cpp$")
  foreach(source ${sources})
    cmake_path(GET source PARENT_PATH folder)
    cmake_path(RELATIVE_PATH folder BASE_DIRECTORY "${CMAKE_SOURCE_DIR}")
    string(MAKE_C_IDENTIFIER "${folder}" folder)
    string(APPEND members_${folder} "x")
    string(LENGTH "${members_${folder}}" count)
    math(EXPR batch "(${count} - 1) / 8")
    set_source_files_properties("${source}" TARGET_DIRECTORY ${target} PROPERTIES UNITY_GROUP "${folder}_${batch}")
  endforeach()
endfunction()
